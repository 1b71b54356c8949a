/** What a sealed journal looks like, and who checks it: no application, no database, no network. */
module org.acogida.seal {
    requires static org.jspecify;

    exports org.acogida.seal;
}
