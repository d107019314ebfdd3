package grantledger.console.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a bar, in per cent of its whole length.
 *
 * @param kind the number of its colour, from 1; 0 is grey
 */
public record Share(double from, double width, int kind) {
    private static final int KINDS = 5;

    /** Parts one after the other; what goes beyond the whole is cut. */
    public static List<Share> of(double whole, double... amounts) {
        var shares = new ArrayList<Share>();
        double from = 0;
        for (int i = 0; i < amounts.length; i++) {
            double width = whole <= 0 ? 0 : Math.clamp(100 * amounts[i] / whole, 0, 100 - from);
            shares.add(new Share(from, width, i % KINDS + 1));
            from += width;
        }
        return shares;
    }

    public String x() {
        return percent(from);
    }

    public String length() {
        return percent(width);
    }

    private static String percent(double number) {
        return String.format(Locale.ROOT, "%.2f%%", number);
    }
}
