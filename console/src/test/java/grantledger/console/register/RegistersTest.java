package grantledger.console.register;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Person;
import grantledger.console.words.Language;
import grantledger.console.words.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistersTest {
    private static final Words WORDS = new Words();

    @ParameterizedTest
    @EnumSource
    void has_words_for_all_that_it_shows(Registers one) {
        var register = one.register();
        var keys = new TreeSet<String>();
        for (var part : Set.of("title", "empty", "empty.what")) {
            keys.add("register." + register.name() + "." + part);
        }
        register.columns().forEach(column -> keys.add("register.column." + column.key()));
        for (var filter : register.filters()) {
            keys.add("register.filter." + filter.parameter());
            filter.values().forEach(value -> keys.add("value." + filter.words() + "." + value));
        }

        assertThat(keys).allMatch(key -> WORDS.has(Language.EN, key) && WORDS.has(Language.SV, key));
    }

    @ParameterizedTest
    @EnumSource
    void names_each_column_once_and_leads_to_the_matter_by_its_first(Registers one) {
        var columns = one.register().columns();

        assertThat(columns).extracting(Column::key).doesNotHaveDuplicates();
        assertThat(one.register().door()).isEqualTo(columns.getFirst());
        assertThat(columns.getFirst().shown()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_name_and_puts_tabs_on_a_filter_that_it_has(Registers one) {
        var register = one.register();

        assertThat(Registers.named(register.name())).contains(register);
        assertThat(register.filters())
                .extracting(Filter::parameter)
                .doesNotHaveDuplicates()
                .contains(register.tabs().isEmpty() ? "q" : register.tabs());
    }

    @ParameterizedTest
    @EnumSource
    void makes_each_sum_a_door(Registers one) {
        assertThat(one.register().columns())
                .filteredOn(column -> column.form() == Form.SEK)
                .filteredOn(column -> !column.key().equals("plannedSek"))
                .extracting(Column::door)
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource(names = "APPLICATIONS")
    void offers_applicants_no_status_that_is_kept_from_them(Registers one) {
        var status = one.register().filters().stream()
                .filter(filter -> filter.parameter().equals("status"))
                .findFirst()
                .orElseThrow();
        var applicant = new Person("a", "A", Set.of("APPLICANT"));

        assertThat(new HashSet<>(status.valuesFor(applicant)))
                .contains("UNDER_ASSESSMENT", "GRANTED")
                .doesNotContain("ELIGIBLE", "INELIGIBLE", "RECOMMENDED");
        assertThat(status.valuesFor(new Person("o", "O", Set.of("OFFICER"))))
                .contains("ELIGIBLE")
                .doesNotContain("UNDER_ASSESSMENT");
    }

    @Test
    void have_the_page_of_a_list_of_the_service() {
        assertThat(Registers.of("/api/grants?awaits=closing").address()).isEqualTo("/grants?awaits=closing");
        assertThat(Registers.of("/api/grants?awaits=repayment&demanded=true").address())
                .isEqualTo("/demands?awaits=repayment");
        assertThat(Registers.of("/api/payments?payableUntil=2026-11-27&state=due")
                        .address())
                .isEqualTo("/payments?state=due&payableUntil=2026-11-27");
        assertThat(Registers.of("/api/decisions").address()).isEqualTo("/decisions");
    }
}
