package grantledger.verifier.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;
import grantledger.verifier.made.MadeBundle;
import grantledger.verifier.made.MadeKey;
import grantledger.verifier.made.MadeLog;
import grantledger.verifier.notes.VerifierKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is believed: keys before and after a rotation, witnesses, and what was kept from before. */
class TrustTest {

    private final MadeBundle bundle = new MadeBundle();
    private final MadeKey next = MadeKey.of(MadeBundle.ORIGIN);

    private List<String> failures(Trust trust) {
        return said(trust, Outcome.FAILS);
    }

    private List<String> said(Trust trust, Outcome outcome) {
        return BundleCheck.check(bundle.seal().read(), trust).findings().found().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::sentence)
                .toList();
    }

    private static Trust keys(VerifierKey... keys) {
        return new Trust(List.of(keys), List.of(), 0, Optional.empty());
    }

    private static Trust witnesses(int policy, VerifierKey... witnesses) {
        return new Trust(List.of(), List.of(witnesses), policy, Optional.empty());
    }

    private static Trust kept(String checkpoint) {
        return new Trust(List.of(), List.of(), 0, Optional.of(checkpoint.getBytes(UTF_8)));
    }

    @Test
    void a_bundle_of_somebody_else_who_calls_himself_the_same_is_refused_by_the_key() {
        assertThat(failures(keys(next.ofLog())))
                .containsExactly(
                        "The checkpoint's signature: it is signed by none of the keys known for “grants.example/log”.");
        assertThat(said(keys(next.ofLog()), Outcome.NOTED))
                .anyMatch(said -> said.contains("which you did not give; it was not believed"));
    }

    @Test
    void a_key_of_another_log_says_nothing_of_this_one() {
        assertThat(failures(keys(MadeKey.of("other.example/log").ofLog())))
                .containsExactly("The checkpoint's signature: no key is known for the log that calls itself"
                        + " “grants.example/log”.");
    }

    @Test
    void while_a_key_is_exchanged_either_key_is_enough() {
        bundle.write(bundle.cosigned(bundle.log.checkpoint(bundle.log.size(), bundle.key, next)));
        bundle.put("log.vkey", bundle.key.ofLog().vkey() + "\n" + next.ofLog().vkey() + "\n");
        assertThat(failures(keys(bundle.key.ofLog()))).isEmpty();
        assertThat(failures(keys(next.ofLog()))).isEmpty();
        assertThat(said(keys(bundle.key.ofLog(), next.ofLog()), Outcome.HOLDS))
                .anyMatch(said -> said.contains(bundle.key.ofLog().hexadecimalId() + " and "
                        + next.ofLog().hexadecimalId()));
    }

    @Test
    void a_bundle_of_before_still_holds_for_whoever_has_all_keys_that_the_log_had() {
        assertThat(failures(keys(bundle.key.ofLog(), next.ofLog()))).isEmpty();
    }

    @Test
    void a_bundle_of_after_continues_a_checkpoint_of_before() {
        bundle.write(bundle.cosigned(bundle.log.checkpoint(bundle.log.size(), next)));
        bundle.put("log.vkey", bundle.key.ofLog().vkey() + "\n" + next.ofLog().vkey() + "\n");
        Trust both = new Trust(
                List.of(bundle.key.ofLog(), next.ofLog()), List.of(), 0, Optional.of(bundle.kept.getBytes(UTF_8)));
        assertThat(failures(both)).isEmpty();
    }

    @Test
    void log_vkey_holds_keys_of_this_log_only() {
        bundle.put(
                "log.vkey", bundle.text("log.vkey") + bundle.witness.ofWitness().vkey() + "\n");
        assertThat(failures(Trust.NOTHING))
                .contains("log.vkey: it holds a key of somebody else than the log “grants.example/log”.");
    }

    @Test
    void a_witness_that_did_not_cosign_is_missed() {
        VerifierKey other = MadeKey.of("witness.example/w2").ofWitness();
        assertThat(failures(witnesses(1, bundle.witness.ofWitness(), other))).isEmpty();
        assertThat(failures(witnesses(2, bundle.witness.ofWitness(), other)))
                .containsExactly(
                        "Witnesses: 1 of the 2 witnesses you trust cosigned the checkpoint, and 2 are needed.");
    }

    @Test
    void the_log_is_no_witness_of_itself_and_a_key_of_a_log_is_none_of_a_witness() {
        assertThat(failures(witnesses(1, bundle.key.ofWitness())))
                .anyMatch(said -> said.endsWith("is the log's own key, so not a second pair of eyes."));
        assertThat(failures(witnesses(1, next.ofLog()))).anyMatch(said -> said.endsWith("is not a key of a witness."));
    }

    @Test
    void one_key_under_two_names_is_one_witness() {
        MadeKey alias = new MadeKey("witness.example/alias", bundle.witness.pair());
        String checkpoint = bundle.log.checkpoint(bundle.log.size(), bundle.key);
        bundle.write(bundle.cosigned(checkpoint) + alias.cosign(checkpoint, MadeBundle.COSIGNED));
        assertThat(failures(witnesses(2, bundle.witness.ofWitness(), alias.ofWitness())))
                .hasSize(1);
    }

    @Test
    void a_second_history_shows_beside_the_checkpoint_of_the_first() {
        MadeLog other = new MadeLog(MadeBundle.ORIGIN);
        for (int leaf = 0; leaf < bundle.log.size(); leaf++) {
            other.add(new byte[] {(byte) leaf});
        }
        for (int size : List.of(13, bundle.log.size())) {
            assertThat(failures(kept(other.checkpoint(size, bundle.key))))
                    .hasSize(1)
                    .allMatch(said -> said.contains("the log has shown two histories. Keep both files"));
        }
    }

    @Test
    void a_checkpoint_needs_a_proof_from_its_own_size() {
        assertThat(failures(kept(bundle.log.checkpoint(14, bundle.key))))
                .containsExactly(
                        "The checkpoint you hold: the bundle has no sound consistency proof from its 14 leaves."
                                + " Ask for one with from=14.");
        bundle.files.remove("consistency.txt");
        assertThat(failures(kept(bundle.kept))).hasSize(1);
        assertThat(failures(kept(bundle.log.checkpoint(0, bundle.key)))).isEmpty();
        assertThat(failures(kept(bundle.log.checkpoint(bundle.log.size(), bundle.key))))
                .isEmpty();
    }

    @Test
    void a_newer_checkpoint_than_the_bundles_cannot_be_compared() {
        bundle.log.add("later".getBytes(UTF_8));
        assertThat(failures(kept(bundle.log.checkpoint(bundle.log.size(), bundle.key))))
                .hasSize(1)
                .allMatch(said -> said.contains("Ask for a bundle made now, with from=31"));
    }

    @Test
    void a_checkpoint_that_the_log_did_not_sign_is_nothing_to_compare_with() {
        assertThat(failures(kept(bundle.log.checkpoint(13, next))))
                .containsExactly(
                        "The checkpoint you hold: it is signed by none of the keys known for “grants.example/log”.");
        assertThat(failures(kept("nothing"))).hasSize(1);
    }

    @Test
    void an_earlier_root_that_is_not_the_beginning_is_refused() {
        bundle.put("consistency.txt", bundle.text("consistency.txt").replace("from 13\n", "from 12\n"));
        assertThat(failures(Trust.NOTHING)).hasSize(1).allMatch(said -> said.startsWith("consistency.txt: "));
    }
}
