package grantledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.bundle.BundleCheck;
import grantledger.verifier.bundle.Checked;
import grantledger.verifier.bundle.Leaf;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.files.BundlePlace;
import grantledger.verifier.made.MadeKey;
import grantledger.verifier.notes.VerifierKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a query-service once handed out is accepted for ever, also after the log has another key. */
class PinnedBundlesTest {

    private static final Path PINNED = Path.of("src/test/resources/pinned");
    private static final String KEY = "example.org/grants+48f20fd1+Ad58hMzXHvcg2MdZhCaZbrjYdqxre6WVrsADVxNJmUvM";
    private static final String KEY_OF_DOSSIER =
            "example.org/grants+c840168e+Aepl378ulClbVln1XPaqCDRkTWYiC7HnHrwKMRVJSAp1";

    private static Checked checked(String name, String key) throws IOException {
        VerifierKey later = MadeKey.of("example.org/grants").ofLog();
        Trust trust = new Trust(List.of(later, VerifierKey.read(key)), List.of(), 0, Optional.empty());
        return BundleCheck.check(BundlePlace.read(PINNED.resolve(name)), trust);
    }

    @Test
    void of_a_decision_with_leaves_of_both_forms_and_an_earlier_tree() throws IOException {
        Checked checked = checked("decision.zip", KEY);
        assertThat(checked.findings().allHold()).isTrue();
        assertThat(checked.event()).map(Leaf::type).contains("DecisionReconsidered");
        assertThat(checked.stream())
                .extracting(Leaf::form)
                .startsWith(1L)
                .endsWith(2L)
                .hasSize(8);
    }

    @Test
    void of_an_auditors_dossier() throws IOException {
        Checked checked = checked("dossier.zip", KEY_OF_DOSSIER);
        assertThat(checked.findings().allHold()).isTrue();
        assertThat(checked.event()).map(Leaf::type).contains("FundsGranted");
    }
}
