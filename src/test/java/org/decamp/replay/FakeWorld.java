package org.decamp.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.fake.PipeTransport;
import org.decamp.signalcli.install.SignalCliVersion;

/** The fake, with a clock that flies. */
final class FakeWorld implements World {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final VirtualClock clock = new VirtualClock();
  private final FakeService service = new FakeService(() -> clock.now().toEpochMilli());
  private String friend = FakeService.FRIEND;
  private int before;

  @Override
  public SignalCliSource source() {
    return () -> {
      try {
        return SignalCli.over(
            new PipeTransport(service::serve),
            SignalCliVersion.OLDEST_KNOWN,
            new Timeouts(LONG, LONG, LONG, LONG));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    };
  }

  @Override
  public ReplayClock clock() {
    return clock;
  }

  @Override
  public PhoneNumber me() {
    return new PhoneNumber(FakeService.NUMBER);
  }

  @Override
  public ReplayTarget befriend() {
    UUID next = UUID.randomUUID();
    friend = next.toString();
    before = service.arrived().size();
    return new ReplayTarget.Contact(new Aci(next));
  }

  @Override
  public List<Told> withFriend() {
    return told(true);
  }

  @Override
  public List<Told> withMe() {
    return told(false);
  }

  private List<Told> told(boolean toFriend) {
    List<Told> told = new ArrayList<>();
    List<FakeService.Arrived> all = service.arrived();
    for (FakeService.Arrived one : all.subList(before, all.size())) {
      if (one.to().equals(friend) == toFriend && !service.deleted().contains(one.timestamp())) {
        told.add(new Told(one.text(), one.files()));
      }
    }
    return told;
  }

  @Override
  public int groups() {
    return service.groups().size();
  }

  @Override
  public void demandCaptcha(String token) {
    service.demandCaptcha(token);
  }

  @Override
  public void limit(boolean limited) {
    service.limit(limited);
  }

  @Override
  public void cutNetworkForAWhile() {
    service.fail(FakeService.Fault.ARRIVES_AND_NETWORK);
  }

  @Override
  public void killAfterNextMessage() {
    service.fail(FakeService.Fault.ARRIVES_AND_CUT);
  }

  @Override
  public void unlinkSoon() {
    clock.meanwhile(service::unlink);
  }

  @Override
  public void close() {
    clock.meanwhile(() -> {});
  }
}
