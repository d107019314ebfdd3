package grantledger.console.forms.input;

import java.util.List;
import java.util.Optional;

/** What people wrote in several fields, together. */
public final class Sum {
    private Sum() {}

    /** In SEK; empty fields count nothing, and 0 is the sum where one of them is no sum. */
    public static long of(List<String> written) {
        long sum = 0;
        for (var text : written) {
            var sek = text.isBlank() ? Optional.of(0L) : Entries.kronor(text);
            if (sek.isEmpty()) {
                return 0;
            }
            sum += sek.get();
        }
        return sum;
    }
}
