package org.decamp.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the commands together. */
final class CommandTree {

  private CommandTree() {}

  static CommandLine of(Session session) {
    CommandLine people =
        new CommandLine(new PeopleCommand(session))
            .addSubcommand(new PeopleCommand.ListPeople(session))
            .addSubcommand(new SuggestCommand(session))
            .addSubcommand(new WhoIsWhoCommands.Merge(session))
            .addSubcommand(new WhoIsWhoCommands.Split(session))
            .addSubcommand(new WhoIsWhoCommands.Rename(session))
            .addSubcommand(new OwnerCommand(session))
            .addSubcommand(new TogetherCommands.Join(session))
            .addSubcommand(new TogetherCommands.Separate(session))
            .addSubcommand(new LinkCommand(session))
            .addSubcommand(new LinkGroupCommand(session))
            .addSubcommand(new UnlinkCommands.Unlink(session))
            .addSubcommand(new UnlinkCommands.UnlinkGroup(session))
            .addSubcommand(new PseudonymsCommand(session))
            .addSubcommand(new PeopleFileCommands.ExportPeople(session))
            .addSubcommand(new PeopleFileCommands.ImportPeople(session));
    CommandLine vault =
        new CommandLine(new VaultCommand(session))
            .addSubcommand(new VaultCommand.Create(session))
            .addSubcommand(new VaultCommand.Check(session))
            .addSubcommand(new InfoCommand(session))
            .addSubcommand(new CustodyCommand(session))
            .addSubcommand(new CompactCommand(session))
            .addSubcommand(new BackupCommands.Export(session))
            .addSubcommand(new BackupCommands.Import(session))
            .addSubcommand(new PassphraseCommand(session))
            .addSubcommand(new RecoveryKeyCommand(session))
            .addSubcommand(new ShredCommand(session));
    CommandLine replay =
        new CommandLine(new ReplayCommand(session))
            .addSubcommand(new ReplaySignalCommand(session))
            .addSubcommand(new ReplayUncertainCommand(session))
            .addSubcommand(new ReplayUndoCommand(session));
    CommandLine device =
        new CommandLine(new DeviceCommand(session))
            .addSubcommand(new DeviceCommand.Link(session))
            .addSubcommand(new DeviceCommand.Show(session))
            .addSubcommand(new DeviceCommand.Forget(session));
    CommandLine root =
        new CommandLine(new RootCommand(session))
            .addSubcommand(new DemoCommand(session))
            .addSubcommand(new InspectCommand(session))
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new ListCommand(session))
            .addSubcommand(new ShowCommand(session))
            .addSubcommand(new SearchCommand(session))
            .addSubcommand(people)
            .addSubcommand(new ExportCommand(session))
            .addSubcommand(new MigrateCommand(session))
            .addSubcommand(new VerifyCommand(session))
            .addSubcommand(new OpenCommand(session))
            .addSubcommand(device)
            .addSubcommand(replay)
            .addSubcommand(new WebCommand(session))
            .addSubcommand(vault);
    explain(root);
    ErrorVoice errors = new ErrorVoice(session);
    Streams streams = session.surroundings().streams();
    return root.setUsageHelpWidth(96)
        .setOut(streams.out())
        .setErr(streams.err())
        .setParameterExceptionHandler((e, _) -> errors.misunderstood(e))
        .setExecutionExceptionHandler((e, _, _) -> errors.failed(e));
  }

  /** Gives every help text the exit codes, and lists of commands a whole sentence of each. */
  private static void explain(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.descriptions());
    usage.header(CommandSummary.of(command.getCommandSpec()));
    usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_HEADER, _ -> "");
    command.getSubcommands().values().forEach(CommandTree::explain);
  }
}
