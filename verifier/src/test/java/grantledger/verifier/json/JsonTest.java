package grantledger.verifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.text.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static JsonValue read(String json) {
        return JsonReader.read(json.getBytes(UTF_8));
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(read(json)), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1, \"a\" : [ true , null ] }|{\"a\":[true,null],\"b\":1}",
                "{}|{}",
                "[ ]|[]",
                "\"\\u00e5\\u20ac\\/\\u0001\\u001F\\b\\n\\\"\"|\"å€/\\u0001\\u001f\\b\\n\\\"\"",
                "\"\\ud83d\\ude00\"|\"😀\"",
                "{\"\\ufb33\":1,\"\\ud83d\\ude00\":2}|{\"😀\":2,\"\ufb33\":1}",
                "-9007199254740991|-9007199254740991"
            })
    void has_one_canonical_form(String json, String form) {
        assertThat(canonical(json)).isEqualTo(form);
        assertThat(CanonicalJson.read(form.getBytes(UTF_8))).isEqualTo(read(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "[1, 2]",
                "\"\\u00e5\"",
                "1.0",
                "1e3",
                "-0",
                "9007199254740993",
                "12345678901234567890"
            })
    void is_refused_where_another_form_is_canonical_or_none_is_known(String json) {
        assertThat(read(json)).isNotNull();
        assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(UTF_8))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "[1 2]",
                "01",
                "+1",
                ".5",
                "1.",
                "NaN",
                "tru",
                "'a'",
                "\"a",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "{} {}",
                "\ufeff{}",
                "/**/1",
                "\u00a01",
                "\"\\u٠٠٦١\""
            })
    void is_refused_where_it_is_not_json(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class);
    }

    @Test
    void is_refused_where_two_readers_may_read_two_things() {
        assertThatThrownBy(() -> read("{\"a\":1,\"\\u0061\":2}"))
                .hasMessageContaining("a name stands twice in one object");
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
                .hasMessage("it is not UTF-8");
    }

    @Test
    void is_refused_where_it_is_nested_to_exhaust_the_reader() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isNotNull();
        assertThatThrownBy(() -> read("[".repeat(100_000))).hasMessageContaining("it is nested deeper than 64");
    }
}
