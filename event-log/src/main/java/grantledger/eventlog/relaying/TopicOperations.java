package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.ForcedTurn;
import grantledger.format.Place;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an operator may have done to the topic. The relay's turn is taken from whoever has it, and given back. */
public record TopicOperations(EventsTopic topic, long relayLock, DataSource database, EventReader log) {

    /** Deletes the topic and makes it again; the relay publishes the whole log into it. */
    public void makeAnew() throws Exception {
        try (ForcedTurn forced = ForcedTurn.take(relayLock, database);
                KafkaTopic kafka = topic.open()) {
            TopicLayout layout = kafka.makeAnew();
            new RelayPlace(layout.id(), Place.START, Chain.empty(layout.partitions())).keep(forced.turn());
        }
    }

    /**
     * Lets the relay publish again what comes after a position. Readers drop what they have seen of it.
     *
     * @throws IllegalArgumentException when the log does not go so far
     */
    public void rewindTo(long position) throws Exception {
        if (position < 0 || position > log.lastPosition()) {
            throw new IllegalArgumentException("The log has positions 1 to " + log.lastPosition());
        }
        try (ForcedTurn forced = ForcedTurn.take(relayLock, database);
                KafkaTopic kafka = topic.open()) {
            Beginning.at(position, kafka.ensure(), log).keep(forced.turn());
        }
    }

    /** How far the newest turn says that everything has been published; 0 when nothing has. */
    public long published() throws SQLException {
        try (var connection = database.getConnection()) {
            return RelayPlace.newest(connection)
                    .map(it -> it.place().position())
                    .orElse(0L);
        }
    }
}
