package org.acogida.web.cases;

import org.acogida.rulebook.Act;

/** An act as a page offers it: the address of its form, and what it is called. */
record ActLink(Act act, String href, String title) {}
