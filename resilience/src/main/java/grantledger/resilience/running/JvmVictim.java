package grantledger.resilience.running;

/** One that is a JVM of ours, and is struck as a process. */
interface JvmVictim extends Victim {
    Jvm jvm();

    @Override
    default boolean isAlive() {
        return jvm().isAlive();
    }

    @Override
    default void kill() {
        jvm().kill();
    }

    @Override
    default void freeze() {
        jvm().signal(Signal.STOP);
    }

    @Override
    default void thaw() {
        jvm().signal(Signal.CONT);
    }
}
