-- What an office set in place of a paper's text; without a body it went back to the text the program brings.
create table paper_text (
    office text not null references office (id),
    paper text not null check (paper ~ '^[a-z]+$'),
    language text not null check (language in ('es', 'en')),
    version integer not null check (version > 0),
    body text check (btrim(body) <> ''),
    officer uuid not null,
    set_at timestamptz not null,
    primary key (office, paper, language, version)
);

grant select, insert on paper_text to ${app};
