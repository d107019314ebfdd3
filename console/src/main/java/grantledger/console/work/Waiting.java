package grantledger.console.work;

/**
 * A task and how much of it there is.
 *
 * @param link to the list that has as many rows
 */
public record Waiting(String title, long count, String link, boolean late) {
    public boolean isNone() {
        return count == 0;
    }
}
