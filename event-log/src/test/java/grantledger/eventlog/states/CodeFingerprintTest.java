package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class CodeFingerprintTest {

    private final ByteArrayResource one = new ByteArrayResource(new byte[] {1});
    private final ByteArrayResource two = new ByteArrayResource(new byte[] {2});
    private final ByteArrayResource another = new ByteArrayResource(new byte[] {3});

    @Test
    void is_a_hash_and_the_same_each_time() {
        assertThat(CodeFingerprint.ofThisCode()).hasSize(32).isEqualTo(CodeFingerprint.ofThisCode());
    }

    @Test
    void changes_with_a_class() throws IOException {
        assertThat(CodeFingerprint.of(List.of(one, another))).isNotEqualTo(CodeFingerprint.of(List.of(one, two)));
    }

    @Test
    void changes_with_a_class_that_is_added() throws IOException {
        assertThat(CodeFingerprint.of(List.of(one, two))).isNotEqualTo(CodeFingerprint.of(List.of(one)));
    }

    @Test
    void does_not_depend_on_the_order_in_which_classes_are_found() throws IOException {
        assertThat(CodeFingerprint.of(List.of(two, one))).isEqualTo(CodeFingerprint.of(List.of(one, two)));
    }
}
