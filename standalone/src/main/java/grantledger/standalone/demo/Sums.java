package grantledger.standalone.demo;

import java.util.Locale;

/** How sums are printed: with a space between thousands. */
final class Sums {

    private Sums() {}

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
