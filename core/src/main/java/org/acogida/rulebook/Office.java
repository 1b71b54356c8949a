package org.acogida.rulebook;

import java.time.ZoneId;

/** A place where the procedure is run: its country (ISO 3166 alpha-2, lower case), its authority and its time zone. */
public record Office(OfficeId id, String name, String country, String authority, ZoneId zone) {}
