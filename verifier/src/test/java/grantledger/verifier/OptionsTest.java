package grantledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void an_option_may_be_given_more_than_once_where_several_make_sense() {
        Options options = new Options(List.of("a.zip", "--key", "one", "--key", "two"));
        assertThat(options.only("bundle")).isEqualTo("a.zip");
        assertThat(options.all("--key")).containsExactly("one", "two");
        assertThatThrownBy(() -> options.one("--key")).hasMessage("--key was given more than once");
    }

    @Test
    void what_is_not_known_is_refused() {
        Options options = new Options(List.of("--size", "3"));
        assertThatThrownBy(() -> options.allow("--key")).hasMessage("there is no option --size here");
        assertThatThrownBy(() -> options.only("bundle")).hasMessage("one bundle is needed, and 0 were given");
        assertThatThrownBy(() -> new Options(List.of("--key"))).hasMessage("--key needs a value");
    }
}
