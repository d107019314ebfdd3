package grantledger.eventlog.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Judges what witnesses have signed, each line with the checkpoint that it is kept with. */
final class CosignatureCheck {

    private static final String ALL = """
        select c.origin, c.size, c.line, k.note from cosignature c left join checkpoint k using (origin, size)
        order by c.origin, c.size, c.line
        """;

    private final List<VerifierKey> witnesses;
    private final Consumer<Difference> findings;
    private long read;

    CosignatureCheck(List<VerifierKey> witnesses, Consumer<Difference> findings) {
        this.witnesses = witnesses;
        this.findings = findings;
    }

    void check(Snapshot snapshot) throws SQLException {
        snapshot.each(ALL, this::check);
    }

    private void check(ResultSet row) throws SQLException {
        read++;
        String where = "cosignature of checkpoint %d of origin %d".formatted(row.getLong(2), row.getInt(1));
        try {
            check(row.getBytes(3), row.getBytes(4));
        } catch (MalformedNote wrong) {
            findings.accept(new Difference(where, 1, row.getLong(2), wrong.getMessage()));
        } catch (IllegalStateException wrong) {
            findings.accept(new Difference(where, 1, row.getLong(2), wrong.getMessage()));
        }
    }

    private void check(byte[] line, byte[] note) {
        if (note == null) {
            throw new IllegalStateException("there is no such checkpoint");
        }
        String text = SignedNote.of(new String(note, UTF_8)).text();
        byte[] written = (text + "\n" + new String(line, UTF_8) + "\n").getBytes(UTF_8);
        SignedNote cosigned = SignedNote.of(new String(written, UTF_8));
        if (!Arrays.equals(cosigned.signatures().getFirst().line().getBytes(UTF_8), line)) {
            throw new IllegalStateException("the line is not in the form in which it is written");
        }
        if (!witnesses.isEmpty() && cosigned.signedBy(witnesses).isEmpty()) {
            throw new IllegalStateException("the witness is not known");
        }
    }

    long read() {
        return read;
    }
}
