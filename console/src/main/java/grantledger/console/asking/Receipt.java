package grantledger.console.asking;

import java.io.Serializable;
import java.util.List;

/**
 * What a command brought about, shown once on the next page.
 *
 * @param command as in the contract, {@code grant-funds}
 * @param position of its last event in the log
 * @param events their types
 */
public record Receipt(String command, long position, List<String> events) implements Serializable {
    public Receipt {
        events = List.copyOf(events);
    }
}
