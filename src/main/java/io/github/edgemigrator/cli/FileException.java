package io.github.edgemigrator.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** A file that was named on the command line cannot be used. The message is for the user. */
final class FileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FileException(String message) {
        super(message);
    }

    FileException(String file, String verb, IOException cause) {
        super("cannot " + verb + " " + file + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException || cause instanceof NotDirectoryException) {
            return "there is no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file is in the place of its folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        return String.valueOf(
                cause instanceof FileSystemException told && told.getReason() != null
                        ? told.getReason()
                        : cause.getMessage());
    }
}
