package grantledger.console.register;

import java.util.List;

/** The codes of the counties, and 00 for an applicant of more than one. */
final class Counties {
    static final List<String> CODES = List.of(
            "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
            "23", "24", "25", "00");

    private Counties() {}
}
