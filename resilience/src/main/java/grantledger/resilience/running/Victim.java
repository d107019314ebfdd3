package grantledger.resilience.running;

/** A part of the system that can be struck while the others go on. */
public interface Victim {
    String name();

    boolean isAlive();

    /** As a power cut would end it. */
    void kill();

    /** Stops it in the middle of whatever it does; its connections stay, and its machine answers for them. */
    void freeze();

    void thaw();

    /** Starts it again, and returns when it serves. */
    void revive();
}
