package grantledger.projections.proving;

import grantledger.projections.folding.Statements;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The schema {@code proof}, which is made once and then kept, whatever becomes of the views. */
final class ProofSchema {

    static final String NAME = "proof";

    /** Of instances that start together one makes it. Any number will do. */
    private static final long MAKING = 7_201_500_013L;

    private ProofSchema() {}

    static void ensure(DataSource database) throws SQLException {
        Transaction.durably(database, NAME, connection -> {
            Schemas.execute(connection, "select pg_advisory_xact_lock(" + MAKING + ")");
            for (String statement : Statements.of(ProofSchema.class, "proof.sql")) {
                Schemas.execute(connection, statement);
            }
            return null;
        });
    }

    /** Not before an engine has begun for the first time. */
    static boolean isMade(Connection connection) throws SQLException {
        return Schemas.exists(connection, NAME);
    }
}
