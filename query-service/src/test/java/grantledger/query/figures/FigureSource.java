package grantledger.query.figures;

import java.util.UUID;

/** A place that shows figures: a list in one of its forms, an answer, a picture. */
interface FigureSource {

    String name();

    /** Says every figure of a call that it shows, by the name that docs/figures.md gives it. */
    void tell(UUID call, Telling telling);

    /** Takes what is told, to be compared with what others tell of the same. */
    interface Telling {

        /**
         * @param figure its name
         * @param of what it is a figure of, such as {@code call} or {@code county 14}
         */
        void tells(String figure, String of, long value);
    }
}
