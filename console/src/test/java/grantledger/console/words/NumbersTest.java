package grantledger.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final Words WORDS = new Words();

    @Test
    void have_their_thousands_set_apart_as_each_language_does() {
        assertThat(new Wording(WORDS, Language.SV).number(1_234_567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(new Wording(WORDS, Language.EN).number(1_234_567)).isEqualTo("1,234,567");
        assertThat(new Wording(WORDS, Language.SV).sek(-12_000)).isEqualTo("\u221212\u00a0000\u00a0kr");
    }

    @Test
    void are_written_as_the_platform_writes_them() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat("#,##0", symbols);
        var english = new Wording(WORDS, Language.EN);
        var some = LongStream.of(0, 9, 99, 999, 1_000, 999_999, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE);
        var random = new Random(7).longs(1_000).map(number -> number >> (number & 63));
        LongStream.concat(some, random)
                .flatMap(number -> LongStream.of(number, -number))
                .forEach(number -> assertThat(english.number(number)).isEqualTo(format.format(number)));
    }
}
