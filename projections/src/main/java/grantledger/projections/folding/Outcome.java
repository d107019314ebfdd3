package grantledger.projections.folding;

/** What came of folding a batch. */
public sealed interface Outcome {

    /** What is stored now. */
    Progress progress();

    /**
     * The batch was folded, up to the obstacle if there is one.
     *
     * @param events that were folded
     * @param obstacle why not everything was folded, or null
     */
    record Folded(Progress progress, int events, Obstacle obstacle) implements Outcome {}

    /** Somebody else had changed the progress: nothing was folded, and reading goes on from there. */
    record Overtaken(Progress progress) implements Outcome {}
}
