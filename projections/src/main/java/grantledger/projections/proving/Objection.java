package grantledger.projections.proving;

/** Why a checkpoint is not accepted. */
abstract sealed class Objection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Objection(String reason) {
        super(reason);
    }

    /** From a position on, what was sealed, what is held and what is remembered are not the same. It is never forgotten. */
    static final class Differs extends Objection {

        private static final long serialVersionUID = 1L;

        private final long position;

        Differs(long position, String reason) {
            super(reason);
            this.position = Math.max(1, position);
        }

        long position() {
            return position;
        }
    }

    /** Nothing shows that it is this log's: it is not signed by a known key, or cannot be read. People must act. */
    static final class Unproven extends Objection {

        private static final long serialVersionUID = 1L;

        Unproven(String reason) {
            super(reason);
        }
    }

    /** What it covers has not been folded yet. */
    static final class TooEarly extends Objection {

        private static final long serialVersionUID = 1L;

        TooEarly(String reason) {
            super(reason);
        }
    }
}
