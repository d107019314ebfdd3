package grantledger.query.picturing.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Swedish for who asks for it, English for everybody else. */
public enum Language {
    ENGLISH("en", ',', '.', "SEK\u00a0%s", "%s%%"),
    SWEDISH("sv", '\u00a0', ',', "%s\u00a0kr", "%s\u00a0%%");

    private static final List<Locale> KNOWN = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);

    private final String code;
    private final char thousands;
    private final char decimal;
    private final String kronor;
    private final String percent;

    Language(String code, char thousands, char decimal, String kronor, String percent) {
        this.code = code;
        this.thousands = thousands;
        this.decimal = decimal;
        this.kronor = kronor;
        this.percent = percent;
    }

    /** @param acceptLanguage the header of a request, or null */
    public static Language wanted(String acceptLanguage) {
        try {
            Locale best =
                    acceptLanguage == null ? null : Locale.lookup(LanguageRange.parse(acceptLanguage.strip()), KNOWN);
            return best != null && best.getLanguage().equals(SWEDISH.code) ? SWEDISH : ENGLISH;
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /** As in {@code lang} of a document. */
    public String code() {
        return code;
    }

    /** @param values put into the text's places, in order */
    public String text(String key, Object... values) {
        return Texts.in(code).text(key, values);
    }

    /** For one thing and for several: {@code key.one} or {@code key.many}, whose first place is the number. */
    public String count(String key, long number) {
        return Texts.in(code).text(key + (number == 1 ? ".one" : ".many"), number(BigDecimal.valueOf(number)));
    }

    /** With the decimals that it has. */
    public String number(BigDecimal value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(thousands);
        symbols.setDecimalSeparator(decimal);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(value.scale(), 0));
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value);
    }

    public String number(BigDecimal value, Unit unit) {
        return switch (unit.kind()) {
            case KRONOR -> kronor.formatted(number(value));
            case PERCENT -> percent.formatted(number(value));
            case PLAIN -> number(value);
            case NAMED -> number(value) + "\u00a0" + unit.name();
        };
    }
}
