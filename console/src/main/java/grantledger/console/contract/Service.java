package grantledger.console.contract;

/** The two that the console asks. */
public enum Service {
    /** Decides what people ask for. */
    COMMAND,
    /** Answers what is known. */
    QUERY
}
