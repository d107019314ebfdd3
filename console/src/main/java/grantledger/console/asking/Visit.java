package grantledger.console.asking;

import grantledger.console.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What a person's session remembers, beside who they are: their language, and their last command. */
public final class Visit {
    private static final String LANGUAGE = "language";
    private static final String POSITION = "position";
    private static final String RECEIPT = "receipt";

    private final HttpSession session;

    private Visit(HttpSession session) {
        this.session = session;
    }

    public static Visit of(HttpServletRequest request) {
        return new Visit(request.getSession());
    }

    public Optional<Language> language() {
        return Optional.ofNullable((Language) session.getAttribute(LANGUAGE));
    }

    public void speak(Language language) {
        session.setAttribute(LANGUAGE, language);
    }

    long lastPosition() {
        return session.getAttribute(POSITION) instanceof Long position ? position : 0;
    }

    /** From now on every page holds what the command brought about. */
    public void remember(Receipt receipt) {
        session.setAttribute(POSITION, Math.max(lastPosition(), receipt.position()));
        session.setAttribute(RECEIPT, receipt);
    }

    Optional<Receipt> takeReceipt() {
        var receipt = Optional.ofNullable((Receipt) session.getAttribute(RECEIPT));
        receipt.ifPresent(_ -> session.removeAttribute(RECEIPT));
        return receipt;
    }
}
