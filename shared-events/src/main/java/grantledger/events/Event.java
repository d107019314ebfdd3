package grantledger.events;

import grantledger.format.Codec;
import java.util.UUID;

/**
 * Something that has happened to a call, its diary number, an application, a grant or an indicator. Each event belongs to one stream, and its type and
 * revision are names in the contract, never Java class names.
 */
public sealed interface Event permits CallEvent, DiaryEvent, ApplicationEvent, GrantEvent, IndicatorEvent {

    /** How events are written and read, in the log and on the topic. */
    Codec<Event> CODEC = EventJson.codec();

    /** The topic on Kafka that every event is published to. */
    String TOPIC = "grantledger.events";

    /** What it happened to, by its id. */
    UUID stream();
}
