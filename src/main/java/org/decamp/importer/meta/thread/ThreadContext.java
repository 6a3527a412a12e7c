package org.decamp.importer.meta.thread;

import java.util.Set;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.generated.ThreadTexts;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.media.MediaLookup;
import org.decamp.importer.meta.text.GeneratedTexts;
import org.decamp.mapping.Mappings;
import org.decamp.model.ConversationId;

/**
 * What all files of one thread share.
 *
 * @param folder the thread
 * @param conversation its id
 * @param identity computes the ids of its messages
 * @param media finds what its messages name
 * @param phrases recognises generated sentences
 * @param mappings Decamp's data files
 * @param ownerNames names that the owner may go by, as far as known before reading
 * @param texts gathers evidence of generated sentences from the files that were committed
 */
record ThreadContext(
    ThreadFolder folder,
    ConversationId conversation,
    MessageIdentity identity,
    MediaLookup media,
    GeneratedTexts phrases,
    Mappings mappings,
    Set<String> ownerNames,
    ThreadTexts texts) {}
