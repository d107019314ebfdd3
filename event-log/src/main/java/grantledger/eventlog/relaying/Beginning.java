package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.format.Place;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a turn begins, given what the topic holds and what was kept in the log's database. */
final class Beginning {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private Beginning() {}

    /** Looks at the topic, and makes it: where there is none, and where it is this log's and of the form before this one. */
    static Inspection inspect(KafkaTopic kafka, EventReader log, Optional<RelayPlace> kept)
            throws InterruptedException {
        TopicLayout layout = kafka.ensure();
        try {
            return Inspection.of(kafka, layout, log, kept);
        } catch (OldForm old) {
            if (kept.filter(it -> it.topicId().equals(layout.id())).isEmpty()) {
                throw new PublishingStopped.HistoryDiffers(
                        1, "it is of a form before this one, and not known to be this log's");
            }
            LOG.warn("The events topic is of a form before this one; making it anew, nothing in it is lost");
            return new Inspection(kafka.makeAnew(), Map.of());
        }
    }

    static RelayPlace from(Inspection found, EventReader log, Optional<RelayPlace> kept) {
        TopicLayout layout = found.layout();
        Optional<RelayPlace> here = kept.filter(it -> it.topicId().equals(layout.id()));
        if (here.isEmpty()) {
            if (kept.isPresent()) {
                LOG.warn("The events topic was made anew; publishing the whole log again");
            }
            return new RelayPlace(layout.id(), Place.START, Chain.empty(layout.partitions()));
        }
        OptionalLong lostAfter = found.lostAfter(here.get().chain());
        if (lostAfter.isEmpty()) {
            return here.get();
        }
        LOG.warn(
                "The events topic has lost records that it had acknowledged; publishing again from position {} on",
                lostAfter.getAsLong() + 1);
        return at(lostAfter.getAsLong(), layout, log);
    }

    /** As if everything up to a position had been published and nothing after it. */
    static RelayPlace at(long position, TopicLayout layout, EventReader log) {
        Place place = log.idAt(position).map(id -> new Place(position, id)).orElse(Place.START);
        return new RelayPlace(layout.id(), place, Chain.at(place.position(), layout.partitions(), log));
    }
}
