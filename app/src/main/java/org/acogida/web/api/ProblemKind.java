package org.acogida.web.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a request was not done, each with its status; the sentences stand in the bundle under the same name. */
enum ProblemKind {
    /** The request is not as the document says. */
    MALFORMED(HttpStatus.BAD_REQUEST),
    /** The server could not even read the address. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** The token’s account or scopes do not include it. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    /** There is a file, and it is not open to the token’s account. */
    NOT_RELATED(HttpStatus.FORBIDDEN),
    /** The account's right to break the glass is suspended. */
    GLASS_SUSPENDED(HttpStatus.FORBIDDEN),
    UNKNOWN_ROUTE(HttpStatus.NOT_FOUND),
    UNKNOWN_CASE(HttpStatus.NOT_FOUND),
    UNKNOWN(HttpStatus.NOT_FOUND),
    WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    /** The law refuses the act. */
    REFUSED(HttpStatus.CONFLICT),
    /** An id of a command came again with another body. */
    COMMAND_ID_REUSED(HttpStatus.CONFLICT),
    REGISTERED_ALREADY(HttpStatus.CONFLICT),
    /** Somebody on file may be the person to be registered, and the program was not told so yet. */
    POSSIBLE_MATCHES(HttpStatus.CONFLICT),
    /** The same bytes are attached to the case. */
    ATTACHED_ALREADY(HttpStatus.CONFLICT),
    /** A change of closures cannot be, as the office's days stand. */
    CLOSURE_IMPOSSIBLE(HttpStatus.CONFLICT),
    /** A list as a file would hold another number of people than was said. */
    OTHER_NUMBER(HttpStatus.CONFLICT),
    /** The act that gives a paper is not done. */
    NO_PAPER_YET(HttpStatus.CONFLICT),
    /** Somebody set another version of a paper's text. */
    TEXT_CHANGED(HttpStatus.CONFLICT),
    /** An import is still under way, or nothing is left of it to do. */
    NOTHING_LEFT(HttpStatus.CONFLICT),
    /** Somebody stopped it before it was saved. */
    STOPPED(HttpStatus.CONFLICT),
    /** A change of closures moves deadlines so that somebody must say why. */
    MUST_BE_CONFIRMED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The case went on since the program read it. */
    VERSION_CONFLICT(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    WRONG_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** As the document says, but it cannot be meant. */
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Nothing is wrong with it, but what was to be done together with it was not done. */
    HELD_BACK(HttpStatus.FAILED_DEPENDENCY),
    /** The account has opened as many files in an hour as it may. */
    OVER_BUDGET(HttpStatus.TOO_MANY_REQUESTS),
    /** A fault of this program. */
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The database cannot be reached. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** The operator's scanner of files does not answer, or too many files came at once. */
    FILE_NOT_TAKEN(HttpStatus.SERVICE_UNAVAILABLE),
    /** What is read could not be recorded. */
    UNRECORDED(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String spelled() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name by which programs tell it. */
    String type() {
        return "urn:acogida:problem:" + spelled();
    }
}
