package grantledger.projections.proving;

import grantledger.format.StoredEvent;

/**
 * An event and its place in the tree.
 *
 * @param stored with the payload byte for byte as it arrived
 * @param index of its leaf
 * @param leaf byte for byte
 */
public record ProvenEvent(StoredEvent stored, long index, byte[] leaf) {}
