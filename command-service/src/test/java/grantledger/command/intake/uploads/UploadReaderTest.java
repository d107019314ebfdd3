package grantledger.command.intake.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grantledger.access.problems.FieldError;
import grantledger.command.indicator.PublishUploadedValues;
import grantledger.command.indicator.PublishedValueInput;
import grantledger.command.indicator.UploadedValue;
import grantledger.command.intake.reading.InvalidValues;
import grantledger.command.intake.reading.Malformed;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadReaderTest {

    private static final String ID = "20260101-0000-4000-8000-000000000001";
    private static final String A_PERIOD =
            "must be a year from 1998 to 2199, such as 2019, or a quarter of one, such as 2019-Q3";
    private static final String A_PLACE =
            "must be SE, the code of a county or a municipality, or of an area inside one, such as 0180-SKARHOLMEN";
    private static final String A_NUMBER = "must be a number such as 73.5, with nothing between the thousands";
    private static final String FEWER_DIGITS = "must have at most 15 digits before the decimal point and 6 after";
    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();
    private static final UploadReader READER = new UploadReader(VALIDATION.getValidator());

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    private static PublishUploadedValues read(String file) {
        return read(file, UTF_8);
    }

    private static PublishUploadedValues read(String file, Charset charset) {
        return READER.read(ID, null, file.getBytes(charset));
    }

    private static List<String> wrong(String file) {
        return catchThrowableOfType(InvalidValues.class, () -> read(file)).errors().stream()
                .map(error -> error.field() + " " + error.message())
                .toList();
    }

    private static Malformed malformed(String file) {
        return catchThrowableOfType(Malformed.class, () -> read(file));
    }

    private static UploadedValue line(int line, String period, String place, String value, String of, String all) {
        return new UploadedValue(line, period, new PublishedValueInput(place, number(value), number(of), number(all)));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period,place,value,numerator,denominator\n2018,SE,73.5,147,200\n2019,0180-SKÄR,-0.5,,\n",
                "\ufeffperiod;place;value;numerator;denominator\r\n2018;SE;73,5;147;200\r\n2019;0180-SKÄR;-0,5;;\r\n",
                "period;place;value;numerator;denominator\n2018;SE;73.5;147;200\n2019;0180-SKÄR;-0.5;;",
                "\"period\",\"place\",\"value\",\"numerator\",\"denominator\"\n"
                        + "\"2018\", \"SE\" ,\"73.5\",\"147\",\"200\"\n2019,0180-SKÄR,-0.5,\"\",\"\"",
                "denominator,numerator,value,place,period\n200,147,73.5,SE,2018\n,,-0.5,0180-SKÄR,2019\n",
                "period;place;value;numerator;denominator\n2018;SE;73,5;147;200;;\n2019;0180-SKÄR;-0,5;;;\n;;;;;;\n\n"
            })
    void reads_what_spreadsheets_and_programs_write(String file) {
        assertThat(read(file))
                .isEqualTo(new PublishUploadedValues(
                        UUID.fromString(ID),
                        List.of(
                                line(2, "2018", "SE", "73.5", "147", "200"),
                                line(3, "2019", "0180-SKÄR", "-0.5", null, null)),
                        null));
    }

    @Test
    void numerators_and_denominators_may_be_left_out_and_blank_lines_are_counted() {
        assertThat(read("\nperiod,place,value\n\n2018,SE,1\r\n\r\n2019,SE,2").values())
                .containsExactly(line(4, "2018", "SE", "1", null, null), line(6, "2019", "SE", "2", null, null));
    }

    @Test
    void names_every_line_and_column_that_cannot_be_taken() {
        assertThat(wrong("""
            period,place,value,numerator,denominator
            2019,SE,1,,
            19,127,x,,
            2019,SE
            ,,1,"73,5",
            2019-Q5,0127,1234567890123456,1.1234567,1 000
            """))
                .containsExactly(
                        "line 3, period " + A_PERIOD,
                        "line 3, place " + A_PLACE,
                        "line 3, value " + A_NUMBER,
                        "line 4 has 2 cells, the header 5",
                        "line 5, period is required",
                        "line 5, place is required",
                        "line 5, numerator " + A_NUMBER,
                        "line 6, period " + A_PERIOD,
                        "line 6, value " + FEWER_DIGITS,
                        "line 6, numerator " + FEWER_DIGITS,
                        "line 6, denominator " + A_NUMBER);
    }

    @Test
    void a_decimal_comma_and_a_point_are_not_both_in_a_number() {
        assertThat(wrong("period;place;value\n2019;SE;1.234,5\n2019;01;1,234,5\n"))
                .hasSize(2);
    }

    @Test
    void a_number_that_would_take_a_megabyte_is_not_read() {
        assertThat(wrong("period,place,value\n2019,SE," + "9".repeat(1_000_000) + "\n"))
                .hasSize(1);
    }

    @Test
    void names_a_hundred_lines_of_very_many() {
        assertThat(wrong("period,place,value\n" + "2019,SE,x\n".repeat(5_000))).hasSize(100);
    }

    @Test
    void takes_twenty_thousand_lines_and_names_the_next() {
        assertThat(read("period,place,value\n" + "2019,SE,1\n".repeat(20_000)).values())
                .hasSize(20_000);
        assertThat(wrong("period,place,value\n" + "2019,SE,1\n".repeat(20_001)))
                .containsExactly("line 20002 is one more than the 20000 that are taken");
    }

    @Test
    void names_a_note_that_cannot_be_taken_beside_the_lines() {
        InvalidValues invalid = catchThrowableOfType(
                InvalidValues.class, () -> READER.read(ID, " ", "period,place,value\n19,SE,1".getBytes(UTF_8)));
        assertThat(invalid.errors()).extracting(FieldError::field).containsExactly("note", "line 2, period");
    }

    @Test
    void refuses_a_file_without_values_or_with_other_columns() {
        assertThat(malformed("")).hasMessageContaining("header");
        assertThat(malformed("period,place,value\n\n")).hasMessageContaining("at least one line");
        assertThat(malformed("2019,SE,1\n2019,01,2").field()).isEqualTo("line 1");
        assertThat(malformed("\nperiod,place\n2019,SE")).hasMessage("lacks the column value");
        assertThat(malformed("period,place,value,place\n2019,SE,1,2")).hasMessage("has the column place twice");
        assertThat(malformed("period,place,value,colour\n2019,SE,1,2")).hasMessageContaining("has the columns period");
    }

    @Test
    void names_the_line_of_a_quotation_mark_that_is_none() {
        assertThat(malformed("period,place,value\n2019,SE,1\n2019,\"01\"x,2\n").field())
                .isEqualTo("line 3");
        assertThat(malformed("period,place,value\n2019,SE,1\n2019,\"01,2\n2019,03,3\n")
                        .field())
                .isEqualTo("line 3");
    }

    @Test
    void names_the_line_that_is_not_in_utf_8() {
        Malformed latin = catchThrowableOfType(
                Malformed.class, () -> read("period;place;value\n2019;SE;1\n2019;0180-SKÄR;2", ISO_8859_1));
        assertThat(latin.field()).isEqualTo("line 3");
        assertThat(latin).hasMessageContaining("UTF-8");
    }

    @Test
    void refuses_to_guess_what_the_values_are_of() {
        byte[] file = "period,place,value\n2019,SE,1".getBytes(UTF_8);
        assertThat(catchThrowableOfType(Malformed.class, () -> READER.read(null, null, file))
                        .field())
                .isEqualTo("indicatorId");
        assertThat(catchThrowableOfType(Malformed.class, () -> READER.read("1-2-3-4-5", null, file))
                        .field())
                .isEqualTo("indicatorId");
    }

    @Test
    void a_file_in_which_everything_is_wrong_is_read_until_a_hundred_faults_are_found() {
        String file = "period,place,value\n" + "x,%,1\n".repeat(19_000);
        InvalidValues invalid = catchThrowableOfType(InvalidValues.class, () -> read(file));
        assertThat(invalid.errors()).hasSize(100);
        assertThat(invalid.errors().getLast().field()).isEqualTo("line 51, place");
        assertThat(invalid).hasMessageEndingWith("; and at least 95 more.");
    }
}
