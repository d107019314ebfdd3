package grantledger.query.exporting;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of a workbook's sheets: no longer than a spreadsheet takes, without what it refuses, and each given once. */
final class SheetNames {

    private static final int MOST = 31;

    private static final Pattern REFUSED = Pattern.compile("[\\[\\]:*?/\\\\']");

    private final Set<String> given = new HashSet<>();

    /** Case does not tell two sheets apart. */
    String name(String wanted) {
        String plain = REFUSED.matcher(wanted).replaceAll("-");
        String name = cut(plain, MOST);
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " " + number;
            name = cut(plain, MOST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most);
    }
}
