package grantledger.query.archiving;

import java.io.IOException;

/** Takes files, one after the other. */
public interface Folder {

    /** @param name with the folders it is in; ASCII */
    void put(String name, byte[] content) throws IOException;
}
