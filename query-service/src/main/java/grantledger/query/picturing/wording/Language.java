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
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    private final String kronor;
    private final String percent;
    private final Texts texts;

    Language(String code, char thousands, char decimal, String kronor, String percent) {
        this.code = code;
        this.symbols.setGroupingSeparator(thousands);
        this.symbols.setDecimalSeparator(decimal);
        this.symbols.setMinusSign('\u2212');
        this.kronor = kronor;
        this.percent = percent;
        this.texts = Texts.in(code);
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
        return texts.text(key, values);
    }

    /** For one thing and for several: {@code key.one} or {@code key.many}, whose first place is the number. */
    public String count(String key, long number) {
        return texts.text(key + (number == 1 ? ".one" : ".many"), number(BigDecimal.valueOf(number)));
    }

    /** With the decimals that it has. */
    public String number(BigDecimal value) {
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
