package grantledger.projections.proving;

/**
 * A name under which the log is sealed. After a fork another one continues it, and seals the log from its first event on.
 *
 * @param number from 1, in the order in which they began
 * @param began the first leaf of one that continues another: it holds the last checkpoint of that; otherwise null
 */
public record Origin(int number, String name, byte[] began) {

    /** Which leaf an event is. */
    public long index(long position) {
        return began == null ? position - 1 : position;
    }

    /** Which event a leaf is; 0 for the leaf that an origin begins with. */
    public long position(long index) {
        return began == null ? index + 1 : index;
    }

    boolean isBeginning(long index) {
        return began != null && index == 0;
    }
}
