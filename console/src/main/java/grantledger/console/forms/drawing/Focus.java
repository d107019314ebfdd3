package grantledger.console.forms.drawing;

/** Where the cursor of a form that is drawn again stands: at the row or list that the person was just at, in one field at most. */
final class Focus {
    private final String path;
    private boolean isTaken;

    /** @param path empty where the person was at none */
    Focus(String path) {
        this.path = path;
    }

    /** Whether a field is the first that lies there. */
    boolean isAt(String field) {
        return !path.isEmpty() && (field.equals(path) || field.startsWith(path + ".")) && isFirst();
    }

    /** Whether it is this list itself. */
    boolean isOn(String list) {
        return path.equals(list) && isFirst();
    }

    private boolean isFirst() {
        boolean first = !isTaken;
        isTaken = true;
        return first;
    }
}
