package grantledger.projections.storing;

/**
 * Which topic it is, and into how many parts it is cut.
 *
 * @param id given by Kafka; a topic that is made anew under the same name has another
 */
public record TopicLayout(String id, int partitions) {}
