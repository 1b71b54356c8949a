-- pg_dump of a database as it stood with V104, with the made-up cases of journal/first-journal.ndjson.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'table %: rows are only added, never changed; record what mends it as a new event', tg_table_name;
end
$$;
CREATE FUNCTION public.refuse_token_revived() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'table api_token: a revoked token stays revoked; make a new one';
end
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.api_token (
    id uuid NOT NULL,
    officer uuid NOT NULL,
    name text NOT NULL,
    scopes text[] NOT NULL,
    secret_digest text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used date,
    CONSTRAINT api_token_check CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '366 days'::interval)))),
    CONSTRAINT api_token_name_check CHECK (((btrim(name) <> ''::text) AND (length(name) <= 100))),
    CONSTRAINT api_token_scopes_check CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['READ_CASES'::text, 'DO_ACTS'::text, 'READ_EVENTS'::text, 'READ_STATISTICS'::text, 'MANAGE'::text]))),
    CONSTRAINT api_token_secret_digest_check CHECK ((secret_digest ~ '^[0-9a-f]{64}$'::text))
);
CREATE TABLE public.app_user (
    id uuid NOT NULL,
    username text NOT NULL,
    display_name text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL,
    office text NOT NULL,
    language text NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT app_user_display_name_check CHECK ((btrim(display_name) <> ''::text)),
    CONSTRAINT app_user_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
    CONSTRAINT app_user_office_check CHECK ((office ~ '^[a-z0-9-]+$'::text)),
    CONSTRAINT app_user_password_hash_check CHECK ((password_hash ~~ '{%}%'::text)),
    CONSTRAINT app_user_role_check CHECK ((role = ANY (ARRAY['RECEPTION'::text, 'PROTECTION'::text, 'STATION'::text, 'SUPERVISOR'::text, 'LEGAL'::text]))),
    CONSTRAINT app_user_username_check CHECK (((username = lower(btrim(username))) AND (username <> ''::text)))
);
CREATE TABLE public.attachment_part (
    attachment_id uuid NOT NULL,
    case_id uuid NOT NULL,
    payload bytea NOT NULL,
    CONSTRAINT attachment_part_payload_check CHECK (((length(payload) >= 1) AND (length(payload) <= 10485760)))
);
CREATE TABLE public.backup_report (
    "position" bigint NOT NULL,
    kind text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    place text NOT NULL,
    bytes bigint NOT NULL,
    restored boolean NOT NULL,
    CONSTRAINT backup_report_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT backup_report_check CHECK ((finished_at >= started_at)),
    CONSTRAINT backup_report_kind_check CHECK ((kind = ANY (ARRAY['DUMP'::text, 'BASE'::text]))),
    CONSTRAINT backup_report_place_check CHECK ((btrim(place) <> ''::text))
);
ALTER TABLE public.backup_report ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.backup_report_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.case_person (
    case_id uuid NOT NULL,
    given_names text NOT NULL,
    surnames text NOT NULL,
    search_name text NOT NULL,
    birth_earliest date,
    birth_latest date,
    nationality text NOT NULL,
    sex text NOT NULL,
    CONSTRAINT case_person_sex_check CHECK ((sex = ANY (ARRAY['F'::text, 'M'::text, 'X'::text])))
);
CREATE TABLE public.case_view (
    case_id uuid NOT NULL,
    version integer NOT NULL,
    household uuid NOT NULL,
    role text NOT NULL,
    office text NOT NULL,
    pathway text NOT NULL,
    law text NOT NULL,
    stay text NOT NULL,
    claim text NOT NULL,
    held boolean NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    officer uuid
);
CREATE TABLE public.closure (
    id uuid NOT NULL,
    office text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    act text NOT NULL,
    reason_es text NOT NULL,
    reason_en text NOT NULL,
    CONSTRAINT closure_act_check CHECK ((btrim(act) <> ''::text)),
    CONSTRAINT closure_check CHECK ((last_day >= first_day)),
    CONSTRAINT closure_reason_en_check CHECK ((btrim(reason_en) <> ''::text)),
    CONSTRAINT closure_reason_es_check CHECK ((btrim(reason_es) <> ''::text))
);
CREATE TABLE public.closure_entry (
    change uuid NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    confirmation text NOT NULL
);
CREATE TABLE public.closure_withdrawal (
    id uuid NOT NULL,
    closure uuid NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    act text NOT NULL,
    reason_es text NOT NULL,
    reason_en text NOT NULL,
    CONSTRAINT closure_withdrawal_act_check CHECK ((btrim(act) <> ''::text)),
    CONSTRAINT closure_withdrawal_check CHECK ((last_day >= first_day)),
    CONSTRAINT closure_withdrawal_reason_en_check CHECK ((btrim(reason_en) <> ''::text)),
    CONSTRAINT closure_withdrawal_reason_es_check CHECK ((btrim(reason_es) <> ''::text))
);
CREATE TABLE public.column_map (
    id bigint NOT NULL,
    office text NOT NULL,
    header character(64) NOT NULL,
    source text NOT NULL,
    officer uuid NOT NULL,
    set_at timestamp with time zone NOT NULL
);
ALTER TABLE public.column_map ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.column_map_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.column_map_name (
    map bigint NOT NULL,
    name text NOT NULL,
    meaning text NOT NULL
);
CREATE TABLE public.command (
    command_id uuid NOT NULL,
    case_id uuid NOT NULL,
    digest bytea NOT NULL,
    answer jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT command_digest_check CHECK ((length(digest) = 32))
);
CREATE TABLE public.country (
    only_row boolean DEFAULT true NOT NULL,
    cases integer NOT NULL,
    seed bigint NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    all_open boolean NOT NULL,
    CONSTRAINT country_only_row_check CHECK (only_row)
);
CREATE TABLE public.country_chunk (
    chunk integer NOT NULL,
    cases integer NOT NULL,
    entries integer NOT NULL,
    refused integer NOT NULL
);
CREATE TABLE public.demonstration_clock (
    only_row boolean DEFAULT true NOT NULL,
    reserved_until timestamp with time zone NOT NULL,
    CONSTRAINT demonstration_clock_only_row_check CHECK (only_row)
);
CREATE TABLE public.demonstration_replay (
    only_row boolean DEFAULT true NOT NULL,
    done_until timestamp with time zone NOT NULL,
    target timestamp with time zone NOT NULL,
    stopped boolean NOT NULL,
    done bigint NOT NULL,
    refused bigint NOT NULL,
    CONSTRAINT demonstration_replay_only_row_check CHECK (only_row)
);
CREATE TABLE public.document_token (
    token text NOT NULL,
    document text NOT NULL,
    issued_day date NOT NULL
);
CREATE TABLE public.event (
    "position" bigint NOT NULL,
    event_id uuid NOT NULL,
    case_id uuid NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    law text NOT NULL,
    office text NOT NULL,
    officer uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    command_id uuid NOT NULL,
    clear jsonb NOT NULL,
    CONSTRAINT event_version_check CHECK ((version > 0))
);
ALTER TABLE public.event ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.event_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.export_log (
    "position" bigint NOT NULL,
    officer uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    list text NOT NULL,
    filters text NOT NULL,
    format text NOT NULL,
    people bigint NOT NULL,
    purpose text NOT NULL,
    CONSTRAINT export_log_filters_check CHECK ((btrim(filters) <> ''::text)),
    CONSTRAINT export_log_format_check CHECK ((format = ANY (ARRAY['CSV'::text, 'XLSX'::text]))),
    CONSTRAINT export_log_list_check CHECK ((list = ANY (ARRAY['WORKLIST'::text, 'CASES'::text]))),
    CONSTRAINT export_log_people_check CHECK ((people >= 0)),
    CONSTRAINT export_log_purpose_check CHECK ((btrim(purpose) <> ''::text))
);
ALTER TABLE public.export_log ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.export_log_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE public.known_device (
    digest text NOT NULL,
    officer uuid NOT NULL,
    last_used date NOT NULL,
    CONSTRAINT known_device_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);
CREATE UNLOGGED TABLE public.moved_date (
    place bigint NOT NULL,
    case_id uuid NOT NULL,
    number integer NOT NULL,
    due_day date,
    due_at timestamp with time zone,
    hidden_from timestamp with time zone
);
CREATE TABLE public.office (
    id text NOT NULL,
    name text NOT NULL,
    country text NOT NULL,
    authority text NOT NULL,
    zone text NOT NULL,
    CONSTRAINT office_authority_check CHECK ((authority ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT office_country_check CHECK ((country ~ '^[a-z]{2}$'::text)),
    CONSTRAINT office_id_check CHECK ((id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT office_name_check CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT office_zone_check CHECK ((btrim(zone) <> ''::text))
);
CREATE TABLE public.office_revision (
    only_row boolean DEFAULT true NOT NULL,
    revision bigint NOT NULL,
    CONSTRAINT office_revision_only_row_check CHECK (only_row)
);
CREATE TABLE public.outage (
    id uuid NOT NULL,
    office text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    what text NOT NULL,
    CONSTRAINT outage_check CHECK ((until_at > from_at)),
    CONSTRAINT outage_what_check CHECK ((btrim(what) <> ''::text))
);
CREATE TABLE public.paper_text (
    office text NOT NULL,
    paper text NOT NULL,
    language text NOT NULL,
    version integer NOT NULL,
    body text,
    officer uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT paper_text_body_check CHECK ((btrim(body) <> ''::text)),
    CONSTRAINT paper_text_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
    CONSTRAINT paper_text_paper_check CHECK ((paper ~ '^[a-z]+$'::text)),
    CONSTRAINT paper_text_version_check CHECK ((version > 0))
);
CREATE TABLE public.person_part (
    event_id uuid NOT NULL,
    case_id uuid NOT NULL,
    payload bytea NOT NULL
);
CREATE TABLE public.webhook (
    id uuid NOT NULL,
    officer uuid NOT NULL,
    address text NOT NULL,
    kinds text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    "position" bigint NOT NULL,
    delivered_at timestamp with time zone,
    failures integer DEFAULT 0 NOT NULL,
    failing_since timestamp with time zone,
    next_try timestamp with time zone,
    fault text,
    fault_detail text,
    suspended_at timestamp with time zone,
    removed_at timestamp with time zone,
    CONSTRAINT webhook_address_check CHECK (((address ~ '^https?://'::text) AND (length(address) <= 500))),
    CONSTRAINT webhook_failures_check CHECK ((failures >= 0)),
    CONSTRAINT webhook_kinds_check CHECK ((cardinality(kinds) > 0)),
    CONSTRAINT webhook_position_check CHECK (("position" >= 0))
);
CREATE TABLE public.work_item (
    case_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    law text NOT NULL,
    office text NOT NULL,
    due_day date,
    due_at timestamp with time zone,
    appears_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone NOT NULL,
    awaits text NOT NULL,
    consequence text NOT NULL,
    hidden_from timestamp with time zone
);
INSERT INTO public.case_person VALUES
	('00000000-0000-7000-8000-000000000001', 'Juan', 'Pérez', 'juan perez', '1980-01-01', '1980-01-01', 'HND', 'M'),
	('00000000-0000-7000-8000-000000000002', 'Juan', 'Pérez', 'juan perez', '1980-01-01', '1980-01-01', 'HND', 'M'),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 'José 427', 'Ana Lucía', 'jose 427 ana lucia', '2011-01-01', '2014-12-31', 'NIC', 'M'),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 'Ana Lucía 200', 'محمد', 'ana lucia 200 محمد', '1966-07-03', '1966-07-03', 'HND', 'F'),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', '李 463', '李', '李 463 李', '1954-11-03', '1954-11-03', 'NIC', 'M'),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 'María 950', 'محمد', 'maria 950 محمد', '1970-12-03', '1970-12-03', 'XXA', 'F');
INSERT INTO public.case_view VALUES
	('00000000-0000-7000-8000-000000000001', 16, '00000000-0000-7000-8000-000000000003', 'SINGLE', 'ciudad-hidalgo', 'claim-in-station', 'mx-announced-2018-10', 'STATION', 'GRANTED', false, '2018-10-19 15:00:00+00', NULL),
	('00000000-0000-7000-8000-000000000002', 7, '00000000-0000-7000-8000-000000000003', 'SINGLE', 'ciudad-hidalgo', 'irregular-entry', 'mx-2018', 'STATION', 'NONE', false, '2019-05-27 15:00:00+00', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 43, 'ba4d5b0e-843f-f3b7-5819-35f7721cae81', 'SINGLE', 'ciudad-hidalgo', 'claim', 'mx-announced-2018-10', 'OPEN', 'STANDS', false, '2018-10-19 15:00:00+00', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 43, 'bb0f1798-a377-3418-bfc9-945a02770b39', 'SINGLE', 'ciudad-hidalgo', 'claim-in-station', 'mx-announced-2018-10', 'STATION', 'STANDS', true, '2018-10-19 15:00:00+00', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 45, 'bb78c440-cbc3-e2d9-b286-df1b97056c58', 'SINGLE', 'ciudad-hidalgo', 'claim', 'mx-humanitarian-2019-01', 'OPEN', 'STANDS', false, '2018-10-19 15:00:00+00', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 44, 'b97fe0ab-eec7-4a95-4737-5d7e7beb6370', 'SINGLE', 'ciudad-hidalgo', 'claim', 'mx-2018', 'OPEN', 'STANDS', false, '2018-10-19 15:00:00+00', NULL);
INSERT INTO public.document_token VALUES
	('itpl2nm6byM3wwWEV3F71DmS', 'certificate', '2018-10-19'),
	('6gLm7RKEf-BVT6-L6nUEIgLK', 'certificate', '2018-12-29'),
	('IHpm9dvVHHYG5v-pHKKuw86o', 'certificate', '2019-02-12'),
	('AsikgPhG5BnOjKMl9VM-uESJ', 'certificate', '2019-02-18'),
	('6WWcu-YhIAb7uIwTtBBDrQeF', 'certificate', '2019-03-12'),
	('XrXRzs-mguJ9Dg-n2b6cRk4c', 'certificate', '2018-11-05'),
	('2EaM2Kgk84oKXY7rv_sQ3hiQ', 'certificate', '2019-04-02');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES
	(1, '01a203ae-bb2e-7627-8cf0-3aa28f9f91b1', '00000000-0000-7000-8000-000000000001', 1, 'arrival-registered', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.558716+00', '8e2edcc0-357d-4320-bdf6-6870c2c93bc3', '{"clocks": [{"at": "2018-10-19T15:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "file"}], "enteredAt": "2018-10-19T15:00:00Z", "household": "00000000-0000-7000-8000-000000000003"}'),
	(2, '01a203ae-bb2e-7ae0-816a-5d0f77f95a13', '00000000-0000-7000-8000-000000000001', 2, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.558716+00', '8e2edcc0-357d-4320-bdf6-6870c2c93bc3', '{"clocks": []}'),
	(3, '01a203ae-bb4a-70d6-9c39-1db688547902', '00000000-0000-7000-8000-000000000001', 3, 'fear-recorded', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.586156+00', 'c5df24c2-8db6-48da-b9b8-091fdaa8ab6c', '{"clocks": []}'),
	(4, '01a203ae-bb4a-7c1e-b32e-522684a05a34', '00000000-0000-7000-8000-000000000001', 4, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.586156+00', 'c5df24c2-8db6-48da-b9b8-091fdaa8ab6c', '{"clocks": []}'),
	(5, '01a203ae-bb58-7385-8cd9-61f4971da4bc', '00000000-0000-7000-8000-000000000001', 5, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.600883+00', '24595a8b-9f5b-4664-8052-4625bbef16f2', '{"act": "SCREEN", "clocks": []}'),
	(6, '01a203ae-bb68-7e71-8617-35f4f7e705c4', '00000000-0000-7000-8000-000000000001', 6, 'return-ordered', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.616771+00', '1143eaee-165d-436f-b3e9-c886ead06027', '{"clocks": []}'),
	(7, '01a203ae-bb8b-718d-903a-d3bcedc7dc8d', '00000000-0000-7000-8000-000000000001', 7, 'claim-filed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.651882+00', '6e4a2793-46a2-4b11-b4b2-eb658f6fc607', '{"late": false, "clocks": [{"at": "2018-10-19T15:00:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "file"}, {"at": "2018-10-19T15:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "decide"}, {"at": "2018-10-19T15:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "inm-notice"}], "manner": "ORAL", "further": false}'),
	(8, '01a203ae-bb8b-758a-b417-a1cd930cd6c4', '00000000-0000-7000-8000-000000000001', 8, 'return-voided', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.651882+00', '6e4a2793-46a2-4b11-b4b2-eb658f6fc607', '{"clocks": []}'),
	(9, '01a203ae-bb8b-7d12-a75c-92c2fe178595', '00000000-0000-7000-8000-000000000001', 9, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.651882+00', '6e4a2793-46a2-4b11-b4b2-eb658f6fc607', '{"clocks": []}'),
	(10, '01a203ae-bba2-7293-83d9-d840c6e3099e', '00000000-0000-7000-8000-000000000001', 10, 'document-issued', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:35:12.674367+00', '716c40bf-ca8b-45f4-959e-e79ac22f3da0', '{"token": "itpl2nm6byM3wwWEV3F71DmS", "clocks": [], "certificate": true}'),
	(11, '01a203ae-bbbe-7550-9377-0b907523fddf', '00000000-0000-7000-8000-000000000001', 11, 'interview-held', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-08 15:00:00+00', '2026-11-22 14:35:12.702568+00', '6fe4215d-ffc9-44cc-be42-d19462397589', '{"clocks": []}'),
	(12, '01a203ae-bbc9-7fbe-a2b3-ebc53e829d50', '00000000-0000-7000-8000-000000000001', 12, 'decision-issued', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-08 15:00:00+00', '2026-11-22 14:35:12.713023+00', 'fc80e79a-941e-4c64-a193-a6efd8f75fbb', '{"kind": "CLAIM", "clocks": [{"at": "2018-11-08T15:00:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "decide"}, {"at": "2018-11-08T15:00:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "inm-notice"}, {"at": "2018-11-08T15:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "notify"}]}'),
	(13, '01a203ae-bbd0-7656-8056-5c6f812e7dd3', '00000000-0000-7000-8000-000000000001', 13, 'decision-served', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-08 15:00:00+00', '2026-11-22 14:35:12.720051+00', 'bc9b893e-2280-4605-b8c4-0028bae8e9ef', '{"kind": "CLAIM", "clocks": [{"at": "2018-11-08T15:00:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "notify"}]}'),
	(14, '01a203ae-bbd5-7177-a149-9775d9f333b6', '00000000-0000-7000-8000-000000000001', 14, 'loss-started', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.725032+00', 'e5ce3f2b-c613-4694-93c9-d72554acd897', '{"clocks": [{"at": "2019-05-27T15:00:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "loss"}]}'),
	(15, '01a203ae-bbe1-729a-879e-311e15784103', '00000000-0000-7000-8000-000000000001', 15, 'decision-issued', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.737755+00', 'b57527ae-2a98-460c-905d-1940fd889a65', '{"kind": "LOSS", "clocks": [{"at": "2019-05-27T15:00:00Z", "law": "mx-2018", "kind": "ENDED", "clock": "loss"}, {"at": "2019-05-27T15:00:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "notify"}]}'),
	(16, '01a203ae-bbf3-718d-8833-e53f02c1fda3', '00000000-0000-7000-8000-000000000001', 16, 'decision-served', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.755412+00', '1dce9bb5-05c8-499b-8839-841f404ffabb', '{"kind": "LOSS", "clocks": [{"at": "2019-05-27T15:00:00Z", "law": "mx-2018", "kind": "ENDED", "clock": "notify"}]}'),
	(17, '01a203ae-bbff-7cb4-971a-bc2ef30a1543', '00000000-0000-7000-8000-000000000002', 1, 'arrival-registered', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.767725+00', '33882ea7-c87f-4343-ae3d-4fc51b5c8c52', '{"clocks": [{"at": "2019-05-27T15:00:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "file"}], "enteredAt": "2019-05-27T15:00:00Z", "household": "00000000-0000-7000-8000-000000000003"}'),
	(18, '01a203ae-bbff-7068-b5f9-9f090e18cbe4', '00000000-0000-7000-8000-000000000002', 2, 'pathway-found', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.767725+00', '33882ea7-c87f-4343-ae3d-4fc51b5c8c52', '{"clocks": []}'),
	(19, '01a203ae-bc07-7506-a09a-1e78b1296b87', '00000000-0000-7000-8000-000000000002', 3, 'fear-recorded', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.775027+00', '19126e39-f8bf-4517-ab9b-e751dab4ccaf', '{"clocks": []}'),
	(20, '01a203ae-bc07-730c-b6e4-b8989417bdba', '00000000-0000-7000-8000-000000000002', 4, 'pathway-found', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.775027+00', '19126e39-f8bf-4517-ab9b-e751dab4ccaf', '{"clocks": []}'),
	(21, '01a203ae-bc0b-78fc-9c80-c7c64feefaab', '00000000-0000-7000-8000-000000000002', 5, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.779821+00', '11a3c363-3ee8-41e8-b7fa-3d4f49b0a1b8', '{"act": "SCREEN", "clocks": []}'),
	(22, '01a203ae-bc12-7606-8de6-d720682df4f7', '00000000-0000-7000-8000-000000000002', 6, 'return-ordered', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.786262+00', '0cd43f45-65b1-4691-8bb6-0bb0acf8ab8d', '{"clocks": []}'),
	(23, '01a203ae-bc18-7dec-9aac-9eeac96e2e4c', '00000000-0000-7000-8000-000000000002', 7, 'return-carried-out', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-05-27 15:00:00+00', '2026-11-22 14:35:12.792614+00', '5f18c037-0e94-4106-b512-0041d81d10cf', '{"clocks": [{"at": "2019-05-27T15:00:00Z", "law": "mx-2018", "kind": "ENDED", "clock": "file"}]}'),
	(24, '01a203ad-a323-77f3-aa16-18f047e8ebef', '973295f1-4121-c8e1-996d-a4a661f44c36', 1, 'arrival-registered', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:00.867753+00', '9fc917b2-c54c-61ee-9f02-4ba7384e818f', '{"clocks": [{"at": "2018-10-18T05:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "file"}], "enteredAt": "2018-10-18T05:00:00Z", "household": "bb0f1798-a377-3418-bfc9-945a02770b39"}'),
	(25, '01a203ad-a323-70a6-a344-7488f9717cea', '973295f1-4121-c8e1-996d-a4a661f44c36', 2, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:00.867753+00', '9fc917b2-c54c-61ee-9f02-4ba7384e818f', '{"clocks": []}'),
	(26, '01a203ad-a338-72d9-8ec7-7ac13fcdf888', '973295f1-4121-c8e1-996d-a4a661f44c36', 3, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-22 04:32:00+00', '2026-11-22 14:34:00.888471+00', 'f96443e0-70f3-a3b3-4779-ab7d85c8a30b', '{"act": "HAND_OVER", "clocks": [{"at": "2018-10-22T04:32:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "presentation"}, {"at": "2018-10-22T04:32:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "presentation-order"}]}'),
	(27, '01a203ad-a355-7404-9dcb-607702a7a5a7', '973295f1-4121-c8e1-996d-a4a661f44c36', 4, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-27 04:27:00+00', '2026-11-22 14:34:00.917503+00', '76a2c3b0-c5c5-03da-72d8-7d347342238b', '{"act": "ORDER_PRESENTATION", "clocks": [{"at": "2018-10-27T04:27:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "presentation"}, {"at": "2018-10-27T04:27:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "presentation-order"}, {"at": "2018-10-27T04:27:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "station"}]}'),
	(28, '01a203ad-a366-74a1-b135-b65caab9f076', '973295f1-4121-c8e1-996d-a4a661f44c36', 5, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-30 01:12:00+00', '2026-11-22 14:34:00.934394+00', 'bd8e0112-9bb6-32e2-e9ff-3d459cba734c', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(29, '01a203ad-a377-763f-95af-9bd0c0d0495f', '973295f1-4121-c8e1-996d-a4a661f44c36', 6, 'claim-filed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-04 09:59:00+00', '2026-11-22 14:34:00.951263+00', 'ef20bc9e-5ad9-d4ac-5a59-66615c505eac', '{"late": false, "clocks": [{"at": "2018-11-04T09:59:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "file"}, {"at": "2018-11-04T09:59:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "decide"}, {"at": "2018-11-04T09:59:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "inm-notice"}], "manner": "ORAL", "further": false}'),
	(30, '01a203ad-a377-7ac8-92cf-236a3c3d651f', '973295f1-4121-c8e1-996d-a4a661f44c36', 7, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-04 09:59:00+00', '2026-11-22 14:34:00.951263+00', 'ef20bc9e-5ad9-d4ac-5a59-66615c505eac', '{"clocks": []}'),
	(31, '01a203ad-a3c3-75c5-9061-294343394e25', '973295f1-4121-c8e1-996d-a4a661f44c36', 8, 'incident-recorded', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-09 07:40:00+00', '2026-11-22 14:34:01.027767+00', '690c3437-fd82-a97f-31e0-e1f26a63fcee', '{"clocks": [], "incident": "85555365-5715-63b7-2566-828192a5e91d", "happenedAt": "2018-11-09T06:40:00Z"}'),
	(32, '01a203ad-a400-7365-9394-b63b2479c300', '973295f1-4121-c8e1-996d-a4a661f44c36', 9, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-13 17:28:00+00', '2026-11-22 14:34:01.088768+00', '4d1920ce-ead6-1cf5-b958-09ec53cb2ed7', '{"act": "SCREEN", "clocks": []}'),
	(33, '01a203ad-a4a3-7428-8590-1576610a3e18', '973295f1-4121-c8e1-996d-a4a661f44c36', 10, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-16 23:20:00+00', '2026-11-22 14:34:01.251026+00', 'd6f986d5-223e-c9d6-1001-5d0a5cba1a26', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(34, '01a203ad-a4e1-772e-9d2e-579e7d80701c', '973295f1-4121-c8e1-996d-a4a661f44c36', 11, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-17 06:59:00+00', '2026-11-22 14:34:01.313936+00', 'f0f2a763-75e3-0bc0-a9a9-0842e7582a49', '{"act": "ASK_REGULARISATION", "clocks": [{"at": "2018-11-17T06:59:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "regularise"}]}'),
	(35, '01a203ad-a51b-7539-94e0-48e32fb768f3', '973295f1-4121-c8e1-996d-a4a661f44c36', 12, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-17 16:09:00+00', '2026-11-22 14:34:01.371252+00', '9f196226-17af-330e-4689-669c4c422450', '{"act": "ASK_REGULARISATION", "clocks": []}'),
	(36, '01a203ad-a561-7e15-97bd-f5ed0d43899f', '973295f1-4121-c8e1-996d-a4a661f44c36', 13, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-25 08:09:00+00', '2026-11-22 14:34:01.44152+00', 'd50859f9-7c8c-4def-08c0-8c4666c4e166', '{"act": "ASK_WITHDRAWAL", "clocks": []}'),
	(37, '01a203ad-a583-7179-9fd6-4ec2b1fabfea', '973295f1-4121-c8e1-996d-a4a661f44c36', 14, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-29 09:02:00+00', '2026-11-22 14:34:01.475662+00', '86034d36-69d6-5580-c8cc-3abfff23bfeb', '{"act": "ASK_OPINION", "clocks": [{"at": "2018-11-29T09:02:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(38, '01a203ad-a5a9-784b-8b3f-3a2d87c4c79b', '973295f1-4121-c8e1-996d-a4a661f44c36', 15, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-02 02:51:00+00', '2026-11-22 14:34:01.513004+00', '1189afa6-3c98-cea2-a262-6a50e73bae35', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(39, '01a203ad-a5bb-74e3-b431-9d926499fb4a', '973295f1-4121-c8e1-996d-a4a661f44c36', 16, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-03 21:10:00+00', '2026-11-22 14:34:01.53138+00', 'e4a493d2-c330-57f4-d15e-d71bca794b50', '{"act": "ASK_EXTRADITION", "clocks": [{"at": "2018-12-03T21:10:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "extradition-decide"}, {"at": "2018-12-03T21:10:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "extradition-notice"}]}'),
	(40, '01a203ad-a5e8-784e-b489-0416d28a7a85', '973295f1-4121-c8e1-996d-a4a661f44c36', 17, 'observation-recorded', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-05 15:03:00+00', '2026-11-22 14:34:01.576173+00', '710af8e4-4e9d-1b6b-2b8b-0594e27dbb1d', '{"clocks": []}'),
	(41, '01a203ad-a60a-7e65-908b-a1c30efdb39a', '973295f1-4121-c8e1-996d-a4a661f44c36', 18, 'station-admitted', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-09 20:04:00+00', '2026-11-22 14:34:01.610398+00', '33d33b32-62b5-036f-92ee-9f916a2d26d2', '{"clocks": [{"at": "2018-12-09T20:04:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "announced-holding"}, {"at": "2018-12-09T20:04:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "station-extended"}]}'),
	(42, '01a203ad-a620-7557-ac53-5274c8a4ec6b', '973295f1-4121-c8e1-996d-a4a661f44c36', 19, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-17 08:34:00+00', '2026-11-22 14:34:01.632941+00', '6d90539e-2e80-44ad-2f45-59f321649efe', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(43, '01a203ad-a63d-7bfe-b8a1-24c28512f4fc', '973295f1-4121-c8e1-996d-a4a661f44c36', 20, 'interview-summoned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-19 21:59:00+00', '2026-11-22 14:34:01.661942+00', '54a6b246-7e37-dfad-5ed7-49814fd868c0', '{"clocks": [], "interviewAt": "2018-12-26T21:59:00Z"}'),
	(44, '01a203ad-a64c-71b0-ba94-4462f8fa722e', '973295f1-4121-c8e1-996d-a4a661f44c36', 21, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-20 18:30:00+00', '2026-11-22 14:34:01.676839+00', '8c4d285d-5cb5-1add-4f22-c679a431cab5', '{"act": "RECORD_OPINION", "clocks": [{"at": "2018-12-20T18:30:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sre-opinion"}]}'),
	(45, '01a203ad-a667-799e-926b-52022059daab', '973295f1-4121-c8e1-996d-a4a661f44c36', 22, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-20 15:45:00+00', '2026-11-22 14:34:01.703837+00', 'a297bb62-faac-2465-8fb9-a8f30c3060aa', '{"act": "RATIFY_WITHDRAWAL", "clocks": [{"at": "2018-12-20T15:45:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "decide"}, {"at": "2018-12-20T15:45:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "extradition-decide"}, {"at": "2018-12-20T15:45:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "inm-notice"}, {"at": "2018-12-20T15:45:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "reopening-grace"}]}'),
	(46, '01a203ad-a67b-7800-af00-b492d06cbb2a', '973295f1-4121-c8e1-996d-a4a661f44c36', 23, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-26 13:36:00+00', '2026-11-22 14:34:01.723181+00', '7a4530b1-260f-cfeb-e40c-1fde58df24a9', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(47, '01a203ad-a69c-76ef-a622-bb6a79fa25df', '973295f1-4121-c8e1-996d-a4a661f44c36', 24, 'guardian-appointed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-01 15:11:00+00', '2026-11-22 14:34:01.756706+00', '46ea1f41-5d30-95a4-6e28-ff0e2a435b85', '{"clocks": []}'),
	(48, '01a203ad-a6da-7eb5-a631-c16b688d84ee', '973295f1-4121-c8e1-996d-a4a661f44c36', 25, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-04 18:20:00+00', '2026-11-22 14:34:01.818936+00', 'f4b7ce26-e960-0f13-2933-e860995d934c', '{"act": "GIVE_EXIT_LETTER", "clocks": []}'),
	(49, '01a203ad-a707-7c68-b31f-ccbc2726b807', '973295f1-4121-c8e1-996d-a4a661f44c36', 26, 'sign-in-assigned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-04 08:23:00+00', '2026-11-22 14:34:01.863844+00', 'afa57414-f8c9-295f-e1f5-2df4a7cbeb21', '{"clocks": [{"at": "2019-01-04T08:23:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-01-04T08:23:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sign-in"}]}'),
	(50, '01a203ad-a739-764a-b458-86b80fcd9f0a', '973295f1-4121-c8e1-996d-a4a661f44c36', 27, 'sign-in-assigned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-09 18:08:00+00', '2026-11-22 14:34:01.913135+00', 'f93131e6-bc3c-7e09-3d18-e7f0c4fb2998', '{"clocks": [{"at": "2019-01-09T18:08:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-01-09T18:08:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-01-09T18:08:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-01-09T18:08:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sign-in"}]}');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES
	(51, '01a203ad-a77e-7355-88d5-dac8581d185d', '973295f1-4121-c8e1-996d-a4a661f44c36', 28, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-11 13:26:00+00', '2026-11-22 14:34:01.982153+00', '3378255c-d3e0-6ee4-d658-b05181342e61', '{"act": "REOPEN_CLAIM", "clocks": [{"at": "2019-01-11T13:26:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "reopening-grace"}, {"at": "2019-01-11T13:26:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "decide"}]}'),
	(52, '01a203ad-a7a7-76e7-a199-fe55d0b79ac9', '973295f1-4121-c8e1-996d-a4a661f44c36', 29, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-11 14:12:00+00', '2026-11-22 14:34:02.023197+00', 'c982d4cf-536a-dab1-0c56-2c911e5776e7', '{"act": "DECIDE_REGULARISATION", "clocks": [{"at": "2019-01-11T14:12:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "regularise"}]}'),
	(53, '01a203ad-a7e9-7666-8b45-f0f09a080c4c', '973295f1-4121-c8e1-996d-a4a661f44c36', 30, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-19 03:47:00+00', '2026-11-22 14:34:02.089731+00', '4e2a7f67-2a13-ce42-59b0-15ca98fc62f6', '{"act": "SCREEN", "clocks": []}'),
	(54, '01a203ad-a83f-7f51-b333-06e93f9bef31', '973295f1-4121-c8e1-996d-a4a661f44c36', 31, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-21 06:01:00+00', '2026-11-22 14:34:02.175482+00', 'f02a0bdc-200d-4e8a-6c5c-9ec7402a3de0', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(55, '01a203ad-a8aa-7141-97ff-4906291cb2b8', '973295f1-4121-c8e1-996d-a4a661f44c36', 32, 'incident-answered', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-24 20:08:00+00', '2026-11-22 14:34:02.282153+00', 'b9939735-376e-4544-c010-576625482b3d', '{"clocks": [], "incident": "85555365-5715-63b7-2566-828192a5e91d"}'),
	(56, '01a203ad-a92f-7c07-b741-b95df97b1d45', '973295f1-4121-c8e1-996d-a4a661f44c36', 33, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-31 16:51:00+00', '2026-11-22 14:34:02.415396+00', 'bdd3e64a-7614-c050-a4d8-8cb303822e39', '{"act": "NOTIFY_EXTRADITION", "clocks": [{"at": "2019-01-31T16:51:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "extradition-notice"}]}'),
	(57, '01a203ad-a96d-757c-a614-081e8ae5a64a', '973295f1-4121-c8e1-996d-a4a661f44c36', 34, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-07 10:28:00+00', '2026-11-22 14:34:02.477461+00', '630d562a-b1ea-4bb5-6371-96ff27251f5e', '{"act": "ASK_CARD", "clocks": [{"at": "2019-02-07T10:28:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "inm-card"}]}'),
	(58, '01a203ad-aa22-7df2-aaa1-633bdf283d8b', '973295f1-4121-c8e1-996d-a4a661f44c36', 35, 'sign-in-assigned', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-11 00:51:00+00', '2026-11-22 14:34:02.658095+00', '59b4da4b-bfeb-3474-c69f-919ad26f576a', '{"clocks": [{"at": "2019-02-11T00:51:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-02-11T00:51:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-02-11T00:51:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-02-11T00:51:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "sign-in"}]}'),
	(59, '01a203ad-aa78-7026-9027-9992b2a07c67', '973295f1-4121-c8e1-996d-a4a661f44c36', 36, 'interview-summoned', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-11 02:49:00+00', '2026-11-22 14:34:02.744451+00', 'df96d493-e587-9307-72a4-cef2bfc22953', '{"clocks": [], "interviewAt": "2019-02-18T02:49:00Z"}'),
	(60, '01a203ad-aab4-754e-9dea-4ee5a4a7f918', '973295f1-4121-c8e1-996d-a4a661f44c36', 37, 'guardian-appointed', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-13 20:22:00+00', '2026-11-22 14:34:02.804588+00', 'b02c76e2-3035-0e2d-fe9e-403816a8847d', '{"clocks": []}'),
	(61, '01a203ad-ab33-7487-9ddf-3daccb304094', '973295f1-4121-c8e1-996d-a4a661f44c36', 38, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-18 01:22:00+00', '2026-11-22 14:34:02.931732+00', '365f4568-1e06-e4e2-bea2-d9bbe8903fed', '{"act": "RECORD_OPINION", "clocks": []}'),
	(62, '01a203ad-ab47-749c-b053-a7ef5dd7f53a', '973295f1-4121-c8e1-996d-a4a661f44c36', 39, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-25 10:32:00+00', '2026-11-22 14:34:02.951995+00', '616c672d-a1c6-18aa-55f4-12e56bd286aa', '{"act": "ASK_REGULARISATION", "clocks": [{"at": "2019-02-25T10:32:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "regularise"}]}'),
	(63, '01a203ad-ab7a-7880-9cb1-c6c83a328163', '973295f1-4121-c8e1-996d-a4a661f44c36', 40, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-06 01:40:00+00', '2026-11-22 14:34:03.002298+00', '1ce9d97a-26ae-9e78-c49c-1d6735dc2ba3', '{"act": "SCREEN", "clocks": []}'),
	(64, '01a203ad-abb0-7901-b432-dca749f7f3d9', '973295f1-4121-c8e1-996d-a4a661f44c36', 41, 'observation-recorded', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-08 23:42:00+00', '2026-11-22 14:34:03.056102+00', '221430f2-3115-1722-b7a7-552ab85ecb47', '{"clocks": []}'),
	(65, '01a203ad-abe8-7585-a077-f5ca0d0da3dd', '973295f1-4121-c8e1-996d-a4a661f44c36', 42, 'sign-in-assigned', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-13 08:44:00+00', '2026-11-22 14:34:03.112435+00', 'd6c344e9-6328-814b-3b7d-63c907c924e2', '{"clocks": [{"at": "2019-03-13T08:44:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-03-13T08:44:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-03-13T08:44:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-03-13T08:44:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "sign-in"}]}'),
	(66, '01a203ad-ac17-7de7-bc1a-34ab35aae141', '973295f1-4121-c8e1-996d-a4a661f44c36', 43, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-18 02:38:00+00', '2026-11-22 14:34:03.159724+00', '626a5064-ab04-b9df-5d98-6c317cac5713', '{"act": "ASK_REGULARISATION", "clocks": []}'),
	(67, '01a203ae-6398-7eb7-b6f1-3c4066643c38', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 1, 'arrival-registered', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:50.136009+00', '89bc9e5f-4d26-2761-5e68-8d0d10c91231', '{"clocks": [{"at": "2018-10-17T17:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "file"}], "enteredAt": "2018-10-17T17:00:00Z", "household": "b97fe0ab-eec7-4a95-4737-5d7e7beb6370"}'),
	(68, '01a203ae-6398-7802-a4df-57054e866d20', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 2, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:50.136009+00', '89bc9e5f-4d26-2761-5e68-8d0d10c91231', '{"clocks": []}'),
	(69, '01a203ae-63a4-7220-8d0f-6477da166610', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 3, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-23 15:38:00+00', '2026-11-22 14:34:50.14844+00', '109b879e-9b65-ea08-1eb1-1431d806048e', '{"act": "SCREEN", "clocks": []}'),
	(70, '01a203ae-63b0-7b07-b3dc-59e82449fae1', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 4, 'claim-filed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-25 19:00:00+00', '2026-11-22 14:34:50.160989+00', '8c5cf035-b5be-b283-6cc0-4f39992c1e80', '{"late": false, "clocks": [{"at": "2018-10-25T19:00:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "file"}, {"at": "2018-10-25T19:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "decide"}, {"at": "2018-10-25T19:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "inm-notice"}, {"at": "2018-10-25T19:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "ratify"}], "manner": "REPRESENTATIVE", "further": false}'),
	(71, '01a203ae-63bc-7da2-a18c-2893a57abd30', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 5, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-30 08:05:00+00', '2026-11-22 14:34:50.17242+00', '07fea91e-689d-320d-6202-dcdc3c1ee14d', '{"act": "ASK_OPINION", "clocks": [{"at": "2018-10-30T08:05:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(72, '01a203ae-63c5-70ea-8d76-0908f8d1cb04', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 6, 'clock-extended', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-03 04:05:00+00', '2026-11-22 14:34:50.18128+00', '4c0f4a07-96e8-f3a1-4b77-839b99400787', '{"into": "decide-extended", "clock": "decide", "clocks": [{"at": "2018-11-03T04:05:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "decide"}, {"at": "2018-10-25T19:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "decide-extended"}]}'),
	(73, '01a203ae-63d1-7332-92ff-027d86f6384c', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 7, 'document-issued', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-05 23:41:00+00', '2026-11-22 14:34:50.193427+00', 'd4393883-c5a2-ac1c-b406-86c8732c5291', '{"token": "XrXRzs-mguJ9Dg-n2b6cRk4c", "clocks": [], "certificate": true}'),
	(74, '01a203ae-640c-7b63-8fd6-aa6430911f5c', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 8, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-08 01:54:00+00', '2026-11-22 14:34:50.252185+00', 'ca4d6525-87c2-32f6-d04a-8b9b64fb2018', '{"act": "RECORD_AWARENESS", "clocks": [{"at": "2018-11-08T01:54:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "file"}]}'),
	(75, '01a203ae-6418-78a1-b5c3-8d86fd3e801f', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 9, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-12 19:30:00+00', '2026-11-22 14:34:50.264171+00', 'bc5bb9de-a341-3a96-0994-fb6810633680', '{"act": "NOTIFY_EXTRADITION", "clocks": []}'),
	(76, '01a203ae-6421-77e8-b61b-25654467bb26', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 10, 'interview-summoned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-19 19:45:00+00', '2026-11-22 14:34:50.273305+00', '5f2d5027-2c87-a429-784f-af5983dd8453', '{"clocks": [], "interviewAt": "2018-11-26T19:45:00Z"}'),
	(77, '01a203ae-6431-74ff-95b3-f58c9ab67ef1', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 11, 'interview-summoned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-19 00:17:00+00', '2026-11-22 14:34:50.289215+00', 'e0c532a2-4f50-1ef9-e4ff-51ee4c85aedf', '{"clocks": [], "interviewAt": "2018-11-26T00:17:00Z"}'),
	(78, '01a203ae-6440-7e48-a9e6-061d14da69b5', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 12, 'guardian-appointed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-25 15:43:00+00', '2026-11-22 14:34:50.304583+00', '31cd1ba1-7f51-15a3-1ea3-1014115aaa75', '{"clocks": []}'),
	(79, '01a203ae-6457-775f-95c7-2ae4bac45265', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 13, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-27 09:07:00+00', '2026-11-22 14:34:50.327938+00', '6f521c41-9c29-339e-1eda-38be6ec90587', '{"act": "ASK_REGULARISATION", "clocks": [{"at": "2018-11-27T09:07:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "regularise"}]}'),
	(80, '01a203ae-646b-7b9f-ac2f-1b5307a60f6b', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 14, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-06 08:46:00+00', '2026-11-22 14:34:50.3477+00', '3cfb4317-13f0-6c8a-2f86-96da4b746352', '{"act": "ASK_WITHDRAWAL", "clocks": []}'),
	(81, '01a203ae-6473-799e-9327-bcfd588c9597', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 15, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-08 08:18:00+00', '2026-11-22 14:34:50.355893+00', 'b3f8c1f7-8909-1cd5-b9d2-cf55bd268b29', '{"act": "HAND_OVER", "clocks": [{"at": "2018-12-08T08:18:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "presentation"}, {"at": "2018-12-08T08:18:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "presentation-order"}]}'),
	(82, '01a203ae-6481-7969-8540-104dcf3f3ed7', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 16, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-08 09:01:00+00', '2026-11-22 14:34:50.369496+00', 'a15253d8-1cb5-fa58-720e-453469efd462', '{"act": "NOTIFY_EXTRADITION", "clocks": []}'),
	(83, '01a203ae-6490-7a85-9a07-c9594918f13c', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 17, 'claim-filed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-15 21:13:00+00', '2026-11-22 14:34:50.384293+00', '6e206071-def1-c8be-905d-e89979ed4637', '{"late": false, "clocks": [], "manner": "ORAL", "further": true}'),
	(84, '01a203ae-6490-74f9-b887-7890ed81555f', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 18, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-15 21:13:00+00', '2026-11-22 14:34:50.384293+00', '6e206071-def1-c8be-905d-e89979ed4637', '{"act": "RATIFY_CLAIM", "clocks": [{"at": "2018-12-15T21:13:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "ratify"}]}'),
	(85, '01a203ae-64a3-7220-96ad-ef4eba921006', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 19, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-16 20:46:00+00', '2026-11-22 14:34:50.403257+00', '6a8887a1-cb2d-6067-9b0f-75f7289f5b83', '{"act": "RATIFY_WITHDRAWAL", "clocks": [{"at": "2018-12-16T20:46:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "decide-extended"}, {"at": "2018-12-16T20:46:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "inm-notice"}, {"at": "2018-12-16T20:46:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sre-opinion"}, {"at": "2018-12-16T20:46:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "reopening-grace"}]}'),
	(86, '01a203ae-64a7-79ac-a33c-2e1e071c4d12', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 20, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-22 02:57:00+00', '2026-11-22 14:34:50.407226+00', '84801f1a-a791-e782-57f6-92b8104021a2', '{"act": "DECIDE_REGULARISATION", "clocks": [{"at": "2018-12-22T02:57:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "regularise"}]}'),
	(87, '01a203ae-64ad-79ab-83f3-e99659d2d638', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 21, 'age-determined', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-26 23:58:00+00', '2026-11-22 14:34:50.413096+00', '86616418-b4a1-0591-2a7c-85f4f60df03d', '{"clocks": []}'),
	(88, '01a203ae-64b9-75bd-9598-ac2bd75b9296', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 22, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-02 14:08:00+00', '2026-11-22 14:34:50.42512+00', '48fccf0f-2e0b-a4ad-bf38-bf5ed4552029', '{"act": "NOTIFY_EXTRADITION", "clocks": []}'),
	(89, '01a203ae-64c5-7341-98b3-9eb4eda5dab2', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 23, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-09 01:06:00+00', '2026-11-22 14:34:50.437409+00', '9876aeaf-6869-e97d-b1b0-dfe044d37b76', '{"act": "NOTIFY_EXTRADITION", "clocks": []}'),
	(90, '01a203ae-64cc-72de-940d-a580cbd7899b', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 24, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-14 13:43:00+00', '2026-11-22 14:34:50.444752+00', '4274fe8d-d0ad-5d8c-27b2-07193248659e', '{"act": "SHOW_EXIT_ELIGIBILITY", "clocks": [{"at": "2019-01-14T13:43:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "exit-letter"}]}'),
	(91, '01a203ae-64e0-7ce5-8bbc-13e25890c09c', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 25, 'own-claim-offered', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-17 12:00:00+00', '2026-11-22 14:34:50.464018+00', 'f8a85fed-b5db-d01b-3803-c185cf092597', '{"clocks": [{"at": "2019-01-17T12:00:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "derived"}], "principal": "ea755dab-7249-66a9-8faf-1aa246cc719d"}'),
	(92, '01a203ae-64e4-742f-b2cf-9760383b3a87', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 26, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-20 09:19:00+00', '2026-11-22 14:34:50.468843+00', 'fc72f033-3c6a-94c6-04bb-7d0042325e72', '{"act": "SHOW_EXIT_ELIGIBILITY", "clocks": []}'),
	(93, '01a203ae-64f1-7aad-9dd9-96b076f2c9ea', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 27, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-29 06:16:00+00', '2026-11-22 14:34:50.48129+00', 'cca35f88-13ed-f3fb-da4e-d05d9d9481f7', '{"act": "SHOW_EXIT_ELIGIBILITY", "clocks": []}'),
	(94, '01a203ae-64fc-7213-942a-7f5b63a08a48', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 28, 'guardian-appointed', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-03 23:09:00+00', '2026-11-22 14:34:50.49271+00', 'eea5292b-0021-5373-1120-41aff5d18946', '{"clocks": []}'),
	(95, '01a203ae-6508-7582-935a-9f3eabd051f4', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 29, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-04 17:01:00+00', '2026-11-22 14:34:50.504666+00', '1c88b2c3-fdef-b073-4d00-194cc483544d', '{"act": "ASK_CARD", "clocks": [{"at": "2019-02-04T17:01:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "inm-card"}]}'),
	(96, '01a203ae-6511-7abb-a88d-cc8d1dd8155b', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 30, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-07 00:28:00+00', '2026-11-22 14:34:50.513284+00', 'e6f8d1b1-20de-ec0f-1f3c-fd8c684bfeb6', '{"act": "ADMIT", "clocks": []}'),
	(97, '01a203ae-651d-7238-ab4c-e9e73b2e5709', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 31, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-15 17:56:00+00', '2026-11-22 14:34:50.52518+00', 'e31396d5-3401-93a9-96d1-f26ffee11589', '{"act": "ANSWER_CARD", "clocks": [{"at": "2019-02-15T17:56:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "inm-card"}]}'),
	(98, '01a203ae-6528-726f-a177-7d6a9f85e678', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 32, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-20 18:28:00+00', '2026-11-22 14:34:50.536696+00', '15bc33eb-aee6-5c68-39de-5bab58e5fb59', '{"act": "RECORD_COURT_STAY", "clocks": []}'),
	(99, '01a203ae-652d-7a88-abb9-ce24bc2758aa', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 33, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-25 02:44:00+00', '2026-11-22 14:34:50.541402+00', 'c91a00dd-790e-f18f-709a-efdd59ecaf06', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(100, '01a203ae-6547-7f65-a447-09c593647cff', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 34, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-02 18:42:00+00', '2026-11-22 14:34:50.567261+00', '44eb8a1e-5d41-cdee-afd3-f713f36e9e40', '{"act": "ORDER_PRESENTATION", "clocks": [{"at": "2019-03-02T18:42:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "presentation"}, {"at": "2019-03-02T18:42:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "presentation-order"}, {"at": "2019-03-02T18:42:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "station"}]}');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES
	(101, '01a203ae-6550-7e87-8dd3-8105b34b0c41', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 35, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-07 21:24:00+00', '2026-11-22 14:34:50.576449+00', 'bfe1d8b3-fbc0-5b1c-5505-17d3ebdfaa11', '{"act": "ASK_OPINION", "clocks": [{"at": "2019-03-07T21:24:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(102, '01a203ae-6561-720c-84ac-b145bbdd33cf', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 36, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-11 12:04:00+00', '2026-11-22 14:34:50.593419+00', '359e36a8-57ff-fc65-41bc-00bbec39badb', '{"act": "SHOW_EXIT_ELIGIBILITY", "clocks": []}'),
	(103, '01a203ae-6571-779e-9a21-3406b56ea134', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 37, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-15 16:48:00+00', '2026-11-22 14:34:50.609291+00', '639dccde-6169-042d-e6c0-6a2cb15a17b6', '{"act": "ORDER_PRESENTATION", "clocks": []}'),
	(104, '01a203ae-657d-7eb2-adc0-ba21a0ae375f', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 38, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-16 22:57:00+00', '2026-11-22 14:34:50.62131+00', 'd8cd47dc-ee30-0d0c-0d44-e22188c8594e', '{"act": "RECORD_AWARENESS", "clocks": [{"at": "2019-03-16T22:57:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "file"}, {"at": "2019-03-16T22:57:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "file"}]}'),
	(105, '01a203ae-6588-7f27-acc9-f6bae8e1b8d9', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 39, 'claim-filed', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-19 23:38:00+00', '2026-11-22 14:34:50.632409+00', '589c0407-9aee-56bd-b3d8-3c39183ec8db', '{"late": false, "clocks": [{"at": "2019-03-19T23:38:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "derived"}, {"at": "2019-03-19T23:38:00Z", "law": "mx-2018", "kind": "ENDED", "clock": "file"}, {"at": "2019-03-19T23:38:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "reopening-grace"}, {"at": "2019-03-19T23:38:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "decide"}, {"at": "2019-03-19T23:38:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "inm-notice"}, {"at": "2019-03-19T23:38:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "ratify"}], "manner": "REPRESENTATIVE", "further": false}'),
	(106, '01a203ae-6588-74c2-be61-a7b74f39b658', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 40, 'pathway-found', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-19 23:38:00+00', '2026-11-22 14:34:50.632409+00', '589c0407-9aee-56bd-b3d8-3c39183ec8db', '{"clocks": []}'),
	(107, '01a203ae-6598-7c0d-b0bc-3cf3312d3039', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 41, 'own-claim-offered', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-25 13:37:00+00', '2026-11-22 14:34:50.64818+00', '5648182e-e0e9-4af8-3781-e123de78c566', '{"clocks": [{"at": "2019-03-25T13:37:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "derived"}], "principal": "9a2f54de-2ba3-8a32-6810-92d592730e2e"}'),
	(108, '01a203ae-65a5-7282-92db-e0ff046fb037', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 42, 'document-issued', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-04-03 01:58:00+00', '2026-11-22 14:34:50.661426+00', '0b9555ea-8927-9447-7a03-c3d7f042323e', '{"token": "2EaM2Kgk84oKXY7rv_sQ3hiQ", "clocks": [], "certificate": true}'),
	(109, '01a203ae-65b1-7d71-b70c-89bec1ce1b41', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 43, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-04-04 21:34:00+00', '2026-11-22 14:34:50.67335+00', '26b9cb2d-6a34-a639-6183-8edaa75dc023', '{"act": "RECORD_OPINION", "clocks": [{"at": "2019-04-04T21:34:00Z", "law": "mx-2018", "kind": "ENDED", "clock": "sre-opinion"}]}'),
	(110, '01a203ae-65c6-7de6-a65d-90a683c27a62', 'f63dcd64-a446-3198-31a7-e06502fb30ba', 44, 'person-corrected', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-04-08 21:56:00+00', '2026-11-22 14:34:50.694483+00', '0064761c-5db5-ccbe-fd67-3d15f7440a41', '{"clocks": []}'),
	(111, '01a203ad-d42b-7664-8653-841f91b007e2', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 1, 'arrival-registered', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:13.419274+00', 'dfae2c84-41c3-5c5e-c601-7f1b69623723', '{"clocks": [{"at": "2018-10-18T06:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "file"}], "enteredAt": "2018-10-18T06:00:00Z", "household": "bb78c440-cbc3-e2d9-b286-df1b97056c58"}'),
	(112, '01a203ad-d42b-75f1-bf51-af5ecfdaa25d', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 2, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:13.419274+00', 'dfae2c84-41c3-5c5e-c601-7f1b69623723', '{"clocks": []}'),
	(113, '01a203ad-d43c-7c94-8d5a-f5e5959d95ef', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 3, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-21 23:38:00+00', '2026-11-22 14:34:13.436365+00', '422b7fb1-b7a1-8d03-cf60-c81ddd4edf71', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(114, '01a203ad-d443-712a-a889-fe1e1ed724bb', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 4, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-25 12:53:00+00', '2026-11-22 14:34:13.443741+00', '73e78aa8-bc8b-6e1f-1342-248cf73f8e1c', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(115, '01a203ad-d44a-72eb-b535-371f26b69c94', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 5, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-29 12:27:00+00', '2026-11-22 14:34:13.450847+00', '108cd204-a9eb-62c2-5ac6-e270bad57871', '{"act": "RECORD_OPINION", "clocks": []}'),
	(116, '01a203ad-d490-7efd-9cd9-f332272dd8b9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 6, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-01 16:04:00+00', '2026-11-22 14:34:13.520401+00', 'd81cdee4-e47e-4c16-5b70-d31cc217cc31', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(117, '01a203ad-d4af-74a5-83b8-eab727a86291', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 7, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-07 09:41:00+00', '2026-11-22 14:34:13.551983+00', 'c290e966-53bd-863c-9448-9da72599ed2c', '{"act": "RECORD_OPINION", "clocks": []}'),
	(118, '01a203ad-d4cd-7d4e-8c74-92474e3be692', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 8, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-10 20:09:00+00', '2026-11-22 14:34:13.581479+00', '40755c69-f272-c63d-83c8-15cbac94d9e3', '{"act": "SIGN_IN", "clocks": [{"at": "2018-11-10T20:09:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "abandon"}, {"at": "2018-11-10T20:09:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sign-in"}]}'),
	(119, '01a203ad-d512-72f6-8f2e-75e5726e1ada', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 9, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-13 00:14:00+00', '2026-11-22 14:34:13.650366+00', '13ecb576-2cd5-ec24-6f21-aafa46fa3be3', '{"act": "NOTIFY_INM", "clocks": []}'),
	(120, '01a203ad-d532-7ecb-9adf-fdd5e5ee9890', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 10, 'sign-in-assigned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-15 17:06:00+00', '2026-11-22 14:34:13.682287+00', '2a2315bf-9b33-c146-afcc-e9dff72e87e9', '{"clocks": [{"at": "2018-11-15T17:06:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "abandon"}, {"at": "2018-11-15T17:06:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "abandon"}, {"at": "2018-11-15T17:06:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sign-in"}, {"at": "2018-11-15T17:06:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sign-in"}]}'),
	(121, '01a203ad-d547-715a-8f0a-2d1e768b7520', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 11, 'fear-recorded', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-19 15:39:00+00', '2026-11-22 14:34:13.703882+00', 'cdfdd25e-c67b-3328-c587-4544835b7226', '{"clocks": []}'),
	(122, '01a203ad-d547-756e-9d1d-26af8ccab2da', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 12, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-19 15:39:00+00', '2026-11-22 14:34:13.703882+00', 'cdfdd25e-c67b-3328-c587-4544835b7226', '{"clocks": []}'),
	(123, '01a203ad-d559-7bf2-91d6-0aa5c9fbef62', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 13, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-22 12:26:00+00', '2026-11-22 14:34:13.721883+00', 'd0ac04b3-1063-1eb2-1ac9-abf6086fec2d', '{"act": "ASK_REGULARISATION", "clocks": [{"at": "2018-11-22T12:26:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "regularise"}]}'),
	(124, '01a203ad-d56f-7abb-a07c-43fec0971ac7', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 14, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-01 03:23:00+00', '2026-11-22 14:34:13.743336+00', '8987f587-67bb-d828-f66c-50f78a90e494', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(125, '01a203ad-d579-74da-b432-220da76a72d6', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 15, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-01 13:09:00+00', '2026-11-22 14:34:13.7537+00', '57605e87-5bc3-4207-948e-025035163e25', '{"act": "ASK_OPINION", "clocks": [{"at": "2018-12-01T13:09:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(126, '01a203ad-d585-70da-b0c3-1a9a1ea8799f', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 16, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-10 04:00:00+00', '2026-11-22 14:34:13.765641+00', '7464b45c-c666-795d-ecff-b76bdda22556', '{"act": "ASK_REGULARISATION", "clocks": []}'),
	(127, '01a203ad-d5ab-74af-9d6f-9e8edede42c9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 17, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-11 20:14:00+00', '2026-11-22 14:34:13.803342+00', '8a1db817-3429-9cd6-2176-bdc86b6faad5', '{"act": "ASK_EXTRADITION", "clocks": [{"at": "2018-12-11T20:14:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "extradition-decide"}, {"at": "2018-12-11T20:14:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "extradition-notice"}]}'),
	(128, '01a203ad-d5b9-7239-971e-79a1858afcf2', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 18, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-20 00:34:00+00', '2026-11-22 14:34:13.817816+00', '51b15565-98f9-e916-05a3-bf10e04ea3a3', '{"act": "DECIDE_REGULARISATION", "clocks": [{"at": "2018-12-20T00:34:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "regularise"}]}'),
	(129, '01a203ad-d5c1-7edd-9c15-d1b8251a34ad', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 19, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-27 15:00:00+00', '2026-11-22 14:34:13.825569+00', '874b4898-e545-5bb1-7332-7414ecfc5514', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(130, '01a203ad-d5c9-762c-ad02-ae9bed430c33', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 20, 'guardian-appointed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-04 12:49:00+00', '2026-11-22 14:34:13.83369+00', '9ab1eae5-dbe2-67a4-094c-369161e75e05', '{"clocks": []}'),
	(131, '01a203ad-d5d9-7543-9a43-109d935163ca', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 21, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-08 17:11:00+00', '2026-11-22 14:34:13.84994+00', 'af86692b-1743-458e-7906-63f1d4f2ce73', '{"act": "SCREEN", "clocks": []}'),
	(132, '01a203ad-d5f7-753d-b87e-4998b1600b1e', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 22, 'claim-filed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-15 23:26:00+00', '2026-11-22 14:34:13.879891+00', '8052c196-003f-e03f-0c4d-a6bb6701faa2', '{"late": true, "clocks": [{"at": "2019-01-15T23:26:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "file"}, {"at": "2019-01-15T23:26:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "decide"}, {"at": "2019-01-15T23:26:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "inm-notice"}], "manner": "ORAL", "further": false}'),
	(133, '01a203ad-d5f7-704d-840f-cd16cd06be0c', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 23, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-15 23:26:00+00', '2026-11-22 14:34:13.879891+00', '8052c196-003f-e03f-0c4d-a6bb6701faa2', '{"clocks": []}'),
	(134, '01a203ad-d628-71f3-bf40-a28ab6dbc42d', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 24, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-17 00:37:00+00', '2026-11-22 14:34:13.928187+00', 'c734913e-cceb-48a2-0a8c-28ce8bc2d2e5', '{"act": "NOTIFY_INM", "clocks": [{"at": "2019-01-17T00:37:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "inm-notice"}]}'),
	(135, '01a203ad-d65f-7da3-990d-4d9810983fe0', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 25, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-21 17:50:00+00', '2026-11-22 14:34:13.983764+00', '7883a393-ea40-7363-4517-2a1e469efa04', '{"act": "SHOW_EXIT_ELIGIBILITY", "clocks": [{"at": "2019-01-21T17:50:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "exit-letter"}]}'),
	(136, '01a203ad-d67d-7fbe-b382-b48194345b70', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 26, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-22 04:32:00+00', '2026-11-22 14:34:14.013671+00', 'c76ca985-e7dc-d476-6f01-ad9ab543cc89', '{"act": "ASK_WITHDRAWAL", "clocks": []}'),
	(137, '01a203ad-d68d-721f-b6e8-116075b0446c', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 27, 'sign-in-assigned', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-20 04:39:00+00', '2026-11-22 14:34:14.029967+00', '0ef6198c-a0ac-0450-2d3e-69db44fc92b4', '{"clocks": [{"at": "2019-01-20T04:39:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-01-20T04:39:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-01-20T04:39:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-01-20T04:39:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "sign-in"}]}'),
	(138, '01a203ad-d697-77f5-9c16-64bf2e017f6b', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 28, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-24 21:01:00+00', '2026-11-22 14:34:14.03908+00', 'acc2edf3-5f3a-27f5-b017-1c394bacdd65', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(139, '01a203ad-d6a4-7d3a-a69d-883cb673e134', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 29, 'clock-paused', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-24 01:46:00+00', '2026-11-22 14:34:14.052267+00', 'b0eb10a5-b3f0-86fe-cde5-bf19d6926985', '{"from": "2019-01-24T01:46:00Z", "cause": "PERSON", "clock": "decide", "until": null, "clocks": []}'),
	(140, '01a203ad-d6ab-79e2-a18e-cb86afb3625e', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 30, 'claim-filed', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-26 12:55:00+00', '2026-11-22 14:34:14.059646+00', 'c0ba61d0-7020-89f0-04f9-7f5b537c983b', '{"late": false, "clocks": [], "manner": "ORAL", "further": true}'),
	(141, '01a203ad-d6ab-7d29-8045-c48132e552b9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 31, 'pathway-found', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-26 12:55:00+00', '2026-11-22 14:34:14.059646+00', 'c0ba61d0-7020-89f0-04f9-7f5b537c983b', '{"clocks": []}'),
	(142, '01a203ad-d6bf-7e3c-8496-4f82356d503f', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 32, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-03 23:08:00+00', '2026-11-22 14:34:14.079019+00', '0f7e4ee2-3061-d306-85b7-1649fec25740', '{"act": "NOTIFY_EXTRADITION", "clocks": [{"at": "2019-02-03T23:08:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "extradition-notice"}]}'),
	(143, '01a203ad-d6ca-74d4-82bb-0f49fb984447', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 33, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-07 02:52:00+00', '2026-11-22 14:34:14.090816+00', 'd3ee935f-f3f1-e213-bc62-b574f6a9d8c3', '{"act": "RECORD_OPINION", "clocks": [{"at": "2019-02-07T02:52:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sre-opinion"}]}'),
	(144, '01a203ad-d6d9-73ad-925f-a8ab44b60cc2', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 34, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-08 18:12:00+00', '2026-11-22 14:34:14.105154+00', 'fc3c86a7-da15-ed81-28f1-b1254d684521', '{"act": "ASK_EXTRADITION", "clocks": [{"at": "2019-02-08T18:12:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "extradition-notice"}]}'),
	(145, '01a203ad-d6e6-7778-b094-ae085febb1a9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 35, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-10 11:23:00+00', '2026-11-22 14:34:14.118428+00', '6a323627-cf72-5395-7011-12b875da3104', '{"act": "ASK_OPINION", "clocks": [{"at": "2019-02-10T11:23:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(146, '01a203ad-d6ec-78db-903a-1e0c8fcf6c20', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 36, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-13 18:14:00+00', '2026-11-22 14:34:14.12499+00', '2c17b2f9-42e1-8d19-52fd-e697187d8cb2', '{"act": "NOTIFY_EXTRADITION", "clocks": [{"at": "2019-02-13T18:14:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "extradition-notice"}]}'),
	(147, '01a203ad-d6f4-7ffb-a56f-f5d423d6b026', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 37, 'right-closed', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-14 21:16:00+00', '2026-11-22 14:34:14.132868+00', 'f5ecf009-8330-e370-1fcc-4811896315bc', '{"clock": "abandon", "clocks": [{"at": "2019-02-14T21:16:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-02-14T21:16:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "decide"}, {"at": "2019-02-14T21:16:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "extradition-decide"}, {"at": "2019-02-14T21:16:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-02-14T21:16:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "sre-opinion"}, {"at": "2019-02-14T21:16:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "reopening-grace"}], "closes": "CLAIM_ABANDONED"}'),
	(148, '01a203ad-d700-7323-9f0a-e7eace8affec', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 38, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-21 02:12:00+00', '2026-11-22 14:34:14.14402+00', 'e23fdee6-cb93-8d79-b22e-6a4d302e350e', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(149, '01a203ad-d710-7295-9fad-b97a9b9a2d99', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 39, 'guardian-appointed', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-01 20:12:00+00', '2026-11-22 14:34:14.160098+00', '7ba0deed-eb02-a254-dd91-8e4fd488f201', '{"clocks": []}'),
	(150, '01a203ad-d723-7485-837e-209734400740', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 40, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-04 07:01:00+00', '2026-11-22 14:34:14.17984+00', 'aeb98a8c-d29e-4a26-703a-13ae7d8fb248', '{"act": "NOTIFY_INM", "clocks": []}');
INSERT INTO public.event OVERRIDING SYSTEM VALUE VALUES
	(151, '01a203ad-d73d-7377-8f81-7fd78b3265a7', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 41, 'incident-recorded', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-07 21:43:00+00', '2026-11-22 14:34:14.205709+00', 'c5dad640-5e85-d394-869d-6c09ee553527', '{"clocks": [], "incident": "6c56bf9d-ea48-8b4f-09e4-ad2c9ad9ea04", "happenedAt": "2019-03-07T20:43:00Z"}'),
	(152, '01a203ad-d758-74c6-8742-e5e3d36192bb', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 42, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-08 06:49:00+00', '2026-11-22 14:34:14.23201+00', '98062c24-a193-ad9c-7bca-e89d099f8d3c', '{"act": "ASK_OPINION", "clocks": [{"at": "2019-03-08T06:49:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(153, '01a203ad-d770-74de-a04c-710f5d03763a', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 43, 'sign-in-assigned', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-15 06:55:00+00', '2026-11-22 14:34:14.256665+00', 'dce1b359-16e1-e089-7b93-78222ee7fcad', '{"clocks": [{"at": "2019-03-15T06:55:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-03-15T06:55:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "sign-in"}]}'),
	(154, '01a203ad-d787-7c29-816a-d3a2c06281a1', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 44, 'claim-filed', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-20 22:31:00+00', '2026-11-22 14:34:14.279955+00', '488f9af0-06b2-141e-511f-2c28d5aef145', '{"late": false, "clocks": [{"at": "2019-03-20T22:31:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "reopening-grace"}, {"at": "2019-03-20T22:31:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "decide"}, {"at": "2019-03-20T22:31:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "inm-notice"}], "manner": "ORAL", "further": false}'),
	(155, '01a203ad-d7a8-77bd-b56b-25ea01acc347', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', 45, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-25 17:50:00+00', '2026-11-22 14:34:14.312525+00', '2a15baaf-f8b4-c494-2237-7fafebe7d032', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(156, '01a203ad-ff56-73f0-b54a-161df562f11d', '12775f87-09f6-e930-1729-8eb1fb74dba8', 1, 'arrival-registered', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:24.470631+00', '4c28ef23-1955-ac70-abfd-1beec3448eaa', '{"clocks": [{"at": "2018-10-17T08:00:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "file"}], "enteredAt": "2018-10-17T08:00:00Z", "household": "ba4d5b0e-843f-f3b7-5819-35f7721cae81"}'),
	(157, '01a203ad-ff56-751d-a0e1-dc1c54877345', '12775f87-09f6-e930-1729-8eb1fb74dba8', 2, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-19 15:00:00+00', '2026-11-22 14:34:24.470631+00', '4c28ef23-1955-ac70-abfd-1beec3448eaa', '{"clocks": []}'),
	(158, '01a203ad-ff5e-77fb-af97-c150c6cc600b', '12775f87-09f6-e930-1729-8eb1fb74dba8', 3, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-23 13:30:00+00', '2026-11-22 14:34:24.478447+00', '1ea1ab8a-ef5f-77f5-ce51-f7050ffd344f', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(159, '01a203ad-ff62-7d23-ab4c-6acc740d491e', '12775f87-09f6-e930-1729-8eb1fb74dba8', 4, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-10-30 21:41:00+00', '2026-11-22 14:34:24.48255+00', '4fd4c6c3-2093-520a-8488-04af16747b0e', '{"act": "NOTIFY_EXTRADITION", "clocks": []}'),
	(160, '01a203ad-ff70-7d97-8e36-92eeaa4a1b79', '12775f87-09f6-e930-1729-8eb1fb74dba8', 5, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-02 03:04:00+00', '2026-11-22 14:34:24.49643+00', '8f1fe54f-5bca-26b8-5b7d-207ac8ebaa5a', '{"act": "ASK_CARD", "clocks": [{"at": "2018-11-02T03:04:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "inm-card"}]}'),
	(161, '01a203ad-ff77-79fa-ade4-438850f5a8a7', '12775f87-09f6-e930-1729-8eb1fb74dba8', 6, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-02 20:40:00+00', '2026-11-22 14:34:24.50379+00', '58874e3c-37b2-ebc4-c196-24b800a98b78', '{"act": "RECORD_OPINION", "clocks": []}'),
	(162, '01a203ad-ff7e-7b54-b7c6-64486f6602ec', '12775f87-09f6-e930-1729-8eb1fb74dba8', 7, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-02 19:27:00+00', '2026-11-22 14:34:24.510171+00', '30cc2615-4247-aa8b-4b22-e1d6708e062d', '{"act": "SCREEN", "clocks": []}'),
	(163, '01a203ad-ff8c-70c7-8dd0-b38117e9d79f', '12775f87-09f6-e930-1729-8eb1fb74dba8', 8, 'clock-paused', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-11 21:30:00+00', '2026-11-22 14:34:24.524827+00', 'ec5db1e2-95ea-e15a-7516-9c04345196a6', '{"from": "2018-11-11T21:30:00Z", "cause": "NOBODY", "clock": "file", "until": null, "clocks": []}'),
	(164, '01a203ad-ffa1-7224-a674-972d71ea29d4', '12775f87-09f6-e930-1729-8eb1fb74dba8', 9, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-14 06:53:00+00', '2026-11-22 14:34:24.54556+00', '33d4b577-5dfa-70c1-cf5c-c3e3bb66f93c', '{"act": "SHOW_EXIT_ELIGIBILITY", "clocks": [{"at": "2018-11-14T06:53:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "exit-letter"}]}'),
	(165, '01a203ad-ffb1-7129-9921-d05695b89ead', '12775f87-09f6-e930-1729-8eb1fb74dba8', 10, 'clock-resumed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-18 13:38:00+00', '2026-11-22 14:34:24.561648+00', '7e3ae98e-914a-5922-1780-4b17b4359d33', '{"clock": "file", "until": "2018-11-18T13:38:00Z", "clocks": []}'),
	(166, '01a203ad-ffc9-79c6-937a-1605a149f0f1', '12775f87-09f6-e930-1729-8eb1fb74dba8', 11, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-22 12:42:00+00', '2026-11-22 14:34:24.585801+00', 'caedb993-7c85-c85e-2b92-c35ece36f051', '{"act": "ASK_OPINION", "clocks": [{"at": "2018-11-22T12:42:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(167, '01a203ad-ffce-7504-ba7f-6cbc996c2004', '12775f87-09f6-e930-1729-8eb1fb74dba8', 12, 'claim-filed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-29 04:34:00+00', '2026-11-22 14:34:24.590852+00', '2c1f109d-e239-8cb2-5f9b-15fe93dd00a2', '{"late": false, "clocks": [{"at": "2018-11-29T04:34:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "file"}, {"at": "2018-11-29T04:34:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "decide"}, {"at": "2018-11-29T04:34:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "inm-notice"}], "manner": "WRITTEN", "further": false}'),
	(168, '01a203ad-ffd9-737c-a1aa-b297386ae04c', '12775f87-09f6-e930-1729-8eb1fb74dba8', 13, 'claim-filed', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-11-29 21:07:00+00', '2026-11-22 14:34:24.601598+00', 'bc49139a-7ead-b9c2-922a-26ae0873e2a6', '{"late": false, "clocks": [], "manner": "WRITTEN", "further": true}'),
	(169, '01a203ad-ffea-715c-838c-7fa4d1ef0cd0', '12775f87-09f6-e930-1729-8eb1fb74dba8', 14, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-02 03:17:00+00', '2026-11-22 14:34:24.618781+00', '63f3a8e4-016c-084e-f9cd-4c9394b21809', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(170, '01a203ad-fff8-7b10-9b27-a85cebfebad7', '12775f87-09f6-e930-1729-8eb1fb74dba8', 15, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-04 06:39:00+00', '2026-11-22 14:34:24.632333+00', '813b7fed-66ed-c9dd-bff3-c792b1cb4548', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(171, '01a203ae-0009-7ddb-9fd7-f49dede71bdc', '12775f87-09f6-e930-1729-8eb1fb74dba8', 16, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-09 02:32:00+00', '2026-11-22 14:34:24.649638+00', '6082da71-02ed-af1e-e757-5197a93afa8d', '{"act": "ASK_EXTRADITION", "clocks": [{"at": "2018-12-09T02:32:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "extradition-decide"}, {"at": "2018-12-09T02:32:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "extradition-notice"}]}'),
	(172, '01a203ae-0017-7b2d-8206-9eb5758197da', '12775f87-09f6-e930-1729-8eb1fb74dba8', 17, 'person-corrected', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-16 06:01:00+00', '2026-11-22 14:34:24.663512+00', 'bef717b0-22fd-f96f-aeaf-6129a6c51b2f', '{"clocks": []}'),
	(173, '01a203ae-0017-71f0-90b1-e9b0d72843b2', '12775f87-09f6-e930-1729-8eb1fb74dba8', 18, 'pathway-found', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-16 06:01:00+00', '2026-11-22 14:34:24.663512+00', 'bef717b0-22fd-f96f-aeaf-6129a6c51b2f', '{"clocks": []}'),
	(174, '01a203ae-0022-7de8-9ed5-7f3d030e4320', '12775f87-09f6-e930-1729-8eb1fb74dba8', 19, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-21 15:57:00+00', '2026-11-22 14:34:24.6744+00', 'bcf0480e-f3c4-01bd-40e8-efdd2404ee46', '{"act": "RECORD_OPINION", "clocks": [{"at": "2018-12-21T15:57:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sre-opinion"}]}'),
	(175, '01a203ae-0031-7bdc-aa1d-ff009b0e4bdf', '12775f87-09f6-e930-1729-8eb1fb74dba8', 20, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-26 03:14:00+00', '2026-11-22 14:34:24.689363+00', '1fdf44a6-e9fb-874e-94d8-a9ccc10c4a87', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(176, '01a203ae-0041-73cb-afde-34aa1d0c67ed', '12775f87-09f6-e930-1729-8eb1fb74dba8', 21, 'document-issued', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-29 07:27:00+00', '2026-11-22 14:34:24.705516+00', '7ef8bcf3-0457-531c-0ad6-d0254db69e93', '{"token": "6gLm7RKEf-BVT6-L6nUEIgLK", "clocks": [], "certificate": true}'),
	(177, '01a203ae-004d-7bdf-86d0-cf0223145701', '12775f87-09f6-e930-1729-8eb1fb74dba8', 22, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2018-12-31 22:43:00+00', '2026-11-22 14:34:24.717657+00', '0d8a025f-37c3-7f22-cba5-7d8ad1f3c4e7', '{"act": "RECORD_OPINION", "clocks": []}'),
	(178, '01a203ae-0054-7db8-8b00-f87f64f6b12e', '12775f87-09f6-e930-1729-8eb1fb74dba8', 23, 'step-taken', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-08 22:47:00+00', '2026-11-22 14:34:24.72449+00', '0c7030b9-f2a3-186b-2ad4-74d0c277112e', '{"act": "SCREEN", "clocks": []}'),
	(179, '01a203ae-0065-7abc-9b16-84923157b73e', '12775f87-09f6-e930-1729-8eb1fb74dba8', 24, 'sign-in-assigned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-10 02:16:00+00', '2026-11-22 14:34:24.741091+00', '8668a857-e7eb-68af-7236-f0fec646e99d', '{"clocks": [{"at": "2019-01-10T02:16:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-01-10T02:16:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sign-in"}]}'),
	(180, '01a203ae-0070-7872-951d-9488b8f40900', '12775f87-09f6-e930-1729-8eb1fb74dba8', 25, 'sign-in-assigned', 'mx-announced-2018-10', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-11 17:14:00+00', '2026-11-22 14:34:24.752387+00', '044bd62a-e3eb-5212-648f-192473af828d', '{"clocks": [{"at": "2019-01-11T17:14:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-01-11T17:14:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-01-11T17:14:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-01-11T17:14:00Z", "law": "mx-announced-2018-10", "kind": "STARTED", "clock": "sign-in"}]}'),
	(181, '01a203ae-0084-7934-8711-5d7b61490a6a', '12775f87-09f6-e930-1729-8eb1fb74dba8', 26, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-19 00:44:00+00', '2026-11-22 14:34:24.772161+00', '10c71bc2-6c2e-0241-8046-b8b32d966b42', '{"act": "ASK_EXTRADITION", "clocks": []}'),
	(182, '01a203ae-0097-7e5a-b1c6-d7fdf29791e8', '12775f87-09f6-e930-1729-8eb1fb74dba8', 27, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-01-23 23:42:00+00', '2026-11-22 14:34:24.791952+00', 'fefaacda-8bef-2cc7-710f-0e23483437f2', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(183, '01a203ae-00ae-7841-9b7b-0a97ec1f6122', '12775f87-09f6-e930-1729-8eb1fb74dba8', 28, 'sign-in-assigned', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-01 19:02:00+00', '2026-11-22 14:34:24.814399+00', '3014946e-05bc-059c-7792-0d24f777a6cd', '{"clocks": [{"at": "2019-02-01T19:02:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-02-01T19:02:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-02-01T19:02:00Z", "law": "mx-announced-2018-10", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-02-01T19:02:00Z", "law": "mx-humanitarian-2019-01", "kind": "STARTED", "clock": "sign-in"}]}'),
	(184, '01a203ae-00ce-7612-80ca-681c9961b6af', '12775f87-09f6-e930-1729-8eb1fb74dba8', 29, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-08 18:01:00+00', '2026-11-22 14:34:24.846072+00', '64c54a1f-612a-b3fc-d001-2d541f7a4001', '{"act": "ADMIT", "clocks": []}'),
	(185, '01a203ae-00e5-7ec4-bcef-cf0cadd183df', '12775f87-09f6-e930-1729-8eb1fb74dba8', 30, 'document-issued', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-12 21:22:00+00', '2026-11-22 14:34:24.869998+00', 'd99a9768-9bba-2fdd-215b-80cca04ad892', '{"token": "IHpm9dvVHHYG5v-pHKKuw86o", "clocks": [], "certificate": true}'),
	(186, '01a203ae-00fd-7b46-9985-4a0c80123105', '12775f87-09f6-e930-1729-8eb1fb74dba8', 31, 'document-issued', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-18 19:29:00+00', '2026-11-22 14:34:24.89388+00', 'b05eda10-d7d9-e27e-6011-4abe1a4a57ef', '{"token": "AsikgPhG5BnOjKMl9VM-uESJ", "clocks": [], "certificate": true}'),
	(187, '01a203ae-0110-7dc0-8710-c21dff84dbea', '12775f87-09f6-e930-1729-8eb1fb74dba8', 32, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-02-25 12:25:00+00', '2026-11-22 14:34:24.912056+00', '637e0954-5ab2-9257-6415-b786b3256414', '{"act": "ADMIT", "clocks": []}'),
	(188, '01a203ae-011d-7bf9-b703-b7695cb3e999', '12775f87-09f6-e930-1729-8eb1fb74dba8', 33, 'step-taken', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-01 00:05:00+00', '2026-11-22 14:34:24.925932+00', '9e9a20bc-3fa7-7450-7b82-c931ed324a8c', '{"act": "ASK_EXTRADITION", "clocks": []}'),
	(189, '01a203ae-0142-7778-8115-0ae947a8710c', '12775f87-09f6-e930-1729-8eb1fb74dba8', 34, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-03 14:23:00+00', '2026-11-22 14:34:24.962185+00', '1c389c59-cc18-b32a-4de8-0d71a5e5d0e9', '{"act": "RECORD_OPINION", "clocks": []}'),
	(190, '01a203ae-015c-7aa1-98fb-a1a4e67923e6', '12775f87-09f6-e930-1729-8eb1fb74dba8', 35, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-07 04:14:00+00', '2026-11-22 14:34:24.988353+00', '8e691af3-43ce-07a6-23c3-7286c4fcf3ca', '{"act": "HAND_OVER", "clocks": [{"at": "2019-03-07T04:14:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "presentation"}, {"at": "2019-03-07T04:14:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "presentation-order"}]}'),
	(191, '01a203ae-0172-790d-9055-af1c3155046d', '12775f87-09f6-e930-1729-8eb1fb74dba8', 36, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-10 18:30:00+00', '2026-11-22 14:34:25.010345+00', '52c11df6-7c8d-0190-4a35-e935da7113d0', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(192, '01a203ae-0184-7e80-822d-17da1b9ddb43', '12775f87-09f6-e930-1729-8eb1fb74dba8', 37, 'document-issued', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-12 17:47:00+00', '2026-11-22 14:34:25.028428+00', '13b3e043-085e-e9ca-9628-1fb1d3940837', '{"token": "6WWcu-YhIAb7uIwTtBBDrQeF", "clocks": [], "certificate": true}'),
	(193, '01a203ae-01ab-753c-b027-07c88212eb21', '12775f87-09f6-e930-1729-8eb1fb74dba8', 38, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-15 09:42:00+00', '2026-11-22 14:34:25.067797+00', 'b00de183-99c7-7c68-876d-2e3d9c8543b2', '{"act": "NOTIFY_CHILD_AUTHORITY", "clocks": []}'),
	(194, '01a203ae-01c7-7316-86a6-44a7eb3c2d4c', '12775f87-09f6-e930-1729-8eb1fb74dba8', 39, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-20 02:42:00+00', '2026-11-22 14:34:25.095855+00', '5daae5eb-c23b-6fc7-c5b3-997f877d3446', '{"act": "ASK_OPINION", "clocks": [{"at": "2019-03-20T02:42:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "sre-opinion"}]}'),
	(195, '01a203ae-01f3-70c9-bbfb-68f08ca63662', '12775f87-09f6-e930-1729-8eb1fb74dba8', 40, 'sign-in-assigned', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-20 23:46:00+00', '2026-11-22 14:34:25.139983+00', '7ecabb79-f638-27f1-a802-93e69bd0a374', '{"clocks": [{"at": "2019-03-20T23:46:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "abandon"}, {"at": "2019-03-20T23:46:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "abandon"}, {"at": "2019-03-20T23:46:00Z", "law": "mx-humanitarian-2019-01", "kind": "ENDED", "clock": "sign-in"}, {"at": "2019-03-20T23:46:00Z", "law": "mx-2018", "kind": "STARTED", "clock": "sign-in"}]}'),
	(196, '01a203ae-020c-729e-b9b0-f2752988ae5f', '12775f87-09f6-e930-1729-8eb1fb74dba8', 41, 'fear-recorded', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-18 07:52:00+00', '2026-11-22 14:34:25.164531+00', '30e7080a-f2f6-d537-ed9a-0dbacb230c0e', '{"clocks": []}'),
	(197, '01a203ae-0278-788a-b17c-c66617c26293', '12775f87-09f6-e930-1729-8eb1fb74dba8', 42, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-03-25 09:53:00+00', '2026-11-22 14:34:25.272026+00', '1d2ec6be-bca4-280e-39c1-efaf5daf61aa', '{"act": "RECORD_JUSTIFICATION", "clocks": []}'),
	(198, '01a203ae-0297-7409-9cbb-1cfc6305ddb6', '12775f87-09f6-e930-1729-8eb1fb74dba8', 43, 'step-taken', 'mx-2018', 'ciudad-hidalgo', '98f26bb2-b1d9-49d6-ba00-ec304bddde0d', '2019-04-01 21:53:00+00', '2026-11-22 14:34:25.303745+00', 'a187209d-5822-cbfc-ef13-eab9a914b150', '{"act": "ADMIT", "clocks": []}');
INSERT INTO public.flyway_schema_history VALUES
	(1, '001', 'access', 'SQL', 'V001__access.sql', -1198151589, 'acogida_owner', '2026-11-26 16:21:22.615873', 196, true),
	(2, '002', 'demonstration clock', 'SQL', 'V002__demonstration_clock.sql', 1224308667, 'acogida_owner', '2026-11-26 16:21:23.308536', 77, true),
	(3, '010', 'offices', 'SQL', 'V010__offices.sql', 1853124711, 'acogida_owner', '2026-11-26 16:21:23.767254', 307, true),
	(4, '011', 'journal', 'SQL', 'V011__journal.sql', 1470479338, 'acogida_owner', '2026-11-26 16:21:24.58974', 227, true),
	(5, '012', 'worklists', 'SQL', 'V012__worklists.sql', 778455031, 'acogida_owner', '2026-11-26 16:21:25.132913', 236, true),
	(6, '020', 'users of an office', 'SQL', 'V020__users_of_an_office.sql', -36045937, 'acogida_owner', '2026-11-26 16:21:25.516269', 54, true),
	(7, '030', 'demonstration replay', 'SQL', 'V030__demonstration_replay.sql', 1990655659, 'acogida_owner', '2026-11-26 16:21:25.740466', 82, true),
	(8, '031', 'assigned cases', 'SQL', 'V031__assigned_cases.sql', 519338631, 'acogida_owner', '2026-11-26 16:21:26.024071', 107, true),
	(9, '050', 'closures withdrawn', 'SQL', 'V050__closures_withdrawn.sql', -1036896799, 'acogida_owner', '2026-11-26 16:21:26.355905', 135, true),
	(10, '060', 'paper texts', 'SQL', 'V060__paper_texts.sql', 1137731869, 'acogida_owner', '2026-11-26 16:21:26.630407', 95, true),
	(11, '061', 'attachments', 'SQL', 'V061__attachments.sql', -406606153, 'acogida_owner', '2026-11-26 16:21:26.975216', 65, true),
	(12, '062', 'later dates of a clock', 'SQL', 'V062__later_dates_of_a_clock.sql', -1069750770, 'acogida_owner', '2026-11-26 16:21:27.151891', 60, true),
	(13, '070', 'export log', 'SQL', 'V070__export_log.sql', 696127851, 'acogida_owner', '2026-11-26 16:21:27.341745', 107, true),
	(14, '071', 'sex of persons', 'SQL', 'V071__sex_of_persons.sql', 622810687, 'acogida_owner', '2026-11-26 16:21:27.659259', 99, true),
	(15, '072', 'column maps', 'SQL', 'V072__column_maps.sql', -1742587208, 'acogida_owner', '2026-11-26 16:21:27.904056', 117, true),
	(16, '080', 'api tokens', 'SQL', 'V080__api_tokens.sql', -1818762527, 'acogida_owner', '2026-11-26 16:21:28.18728', 25, true),
	(17, '081', 'webhooks', 'SQL', 'V081__webhooks.sql', -653082094, 'acogida_owner', '2026-11-26 16:21:28.580299', 64, true),
	(18, '090', 'country', 'SQL', 'V090__country.sql', -1679523560, 'acogida_owner', '2026-11-26 16:21:28.687995', 153, true),
	(19, '091', 'many cases', 'SQL', 'V091__many_cases.sql', -1773995679, 'acogida_owner', '2026-11-26 16:21:29.210456', 121, true),
	(20, '092', 'moved dates', 'SQL', 'V092__moved_dates.sql', 1145663257, 'acogida_owner', '2026-11-26 16:21:29.508279', 62, true),
	(21, '100', 'backup reports', 'SQL', 'V100__backup_reports.sql', 458215332, 'acogida_owner', '2026-11-26 16:21:29.677474', 117, true),
	(22, '101', 'read models stand alone', 'SQL', 'V101__read_models_stand_alone.sql', -146840058, 'acogida_owner', '2026-11-26 16:21:29.980029', 89, true),
	(23, '102', 'work by name', 'SQL', 'V102__work_by_name.sql', -2990959, 'acogida_owner', '2026-11-26 16:21:30.191266', 23, true),
	(24, '103', 'dates on their way', 'SQL', 'V103__dates_on_their_way.sql', 36215888, 'acogida_owner', '2026-11-26 16:21:30.291956', 84, true),
	(25, '104', 'known devices', 'SQL', 'V104__known_devices.sql', -183644967, 'acogida_owner', '2026-11-26 16:21:30.452895', 65, true);
INSERT INTO public.office VALUES
	('ciudad-hidalgo', 'Ciudad Hidalgo', 'mx', 'comar', 'America/Mexico_City'),
	('comar-tapachula', 'COMAR Tapachula', 'mx', 'comar', 'America/Mexico_City'),
	('inm-tapachula', 'INM Tapachula', 'mx', 'inm', 'America/Mexico_City'),
	('siglo-xxi', 'Siglo XXI', 'mx', 'inm', 'America/Mexico_City');
INSERT INTO public.office_revision VALUES
	(true, 1);
INSERT INTO public.person_part VALUES
	('01a203ae-bb2e-7627-8cf0-3aa28f9f91b1', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a22222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a66616c73652c2276616c696456697361223a66616c73652c2277697368223a2252455455524e227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22313938302d30312d3031222c226c6174657374223a22313938302d30312d3031227d2c22636f6e74616374223a22222c22646f63756d656e7473223a5b5d2c22676976656e4e616d6573223a224a75616e222c22696e746572766965776572223a6e756c6c2c226c616e677561676573223a5b226573225d2c226e6174696f6e616c697479223a22484e44222c226e65656473223a5b5d2c22736578223a224d222c227375726e616d6573223a2250c3a972657a227d2c22726f6c65223a2253494e474c45227d7d'),
	('01a203ae-bb2e-7ae0-816a-5d0f77f95a13', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b226b696e64223a2241534b222c2270617468776179223a2261736b2d66656172222c2273746179223a224f50454e227d7d'),
	('01a203ae-bb4a-70d6-9c39-1db688547902', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b22616e73776572223a224e4f222c22776f726473223a2271756965726520766f6c766572227d7d'),
	('01a203ae-bb4a-7c1e-b32e-522684a05a34', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b226b696e64223a2250524f43454544494e4753222c2270617468776179223a226972726567756c61722d656e747279222c2273746179223a2253544154494f4e227d7d'),
	('01a203ae-bb58-7385-8cd9-61f4971da4bc', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b226e6f7465223a22736f6c6f227d7d'),
	('01a203ae-bb68-7e71-8617-35f4f7e705c4', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b226b696e64223a224153534953544544222c22726561736f6e73223a226c6f2070696465227d7d'),
	('01a203ae-bb8b-718d-903a-d3bcedc7dc8d', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b2273746174656d656e74223a22706964652070726f7465636369c3b36e227d7d'),
	('01a203ae-bb8b-7d12-a75c-92c2fe178595', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d2d696e2d73746174696f6e222c2273746179223a2253544154494f4e227d7d'),
	('01a203ae-bba2-7293-83d9-d840c6e3099e', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b22646f63756d656e74223a226365727469666963617465227d7d'),
	('01a203ae-bbbe-7550-9377-0b907523fddf', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b22677561726469616e223a22222c22696e746572707265746572223a22222c22696e746572766965776572223a22522e2044c3ad617a222c22696e746572766965776572536578223a2246222c226c616e6775616765223a226573222c226c6177796572223a22222c226d696e75746573223a2272656c61746120616d656e617a6173227d7d'),
	('01a203ae-bbc9-7fbe-a2b3-ebc53e829d50', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b22636f6d706c656d656e746172794173736573736d656e74223a22222c2267726f756e64223a22706f6c69746963616c2d6f70696e696f6e222c226f7574636f6d65223a2252454655474545222c22726561736f6e73223a2274656d6f722066756e6461646f227d7d'),
	('01a203ae-bbd0-7656-8056-5c6f812e7dd3', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b22696e746572707265746572223a22222c226c616e6775616765223a226573222c226f7574636f6d65223a2252454655474545222c2270726f6f66223a226163757365206669726d61646f227d7d'),
	('01a203ae-bbd5-7177-a149-9775d9f333b6', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b2267726f756e64223a2272652d617661696c6d656e74222c22726561736f6e73223a2270696469c3b32070617361706f727465227d7d'),
	('01a203ae-bbe1-729a-879e-311e15784103', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b22636f6d706c656d656e746172794173736573736d656e74223a22222c2267726f756e64223a22222c226f7574636f6d65223a224b455054222c22726561736f6e73223a226c6f2070696469c3b320706f72206e6563657369646164227d7d'),
	('01a203ae-bbf3-718d-8833-e53f02c1fda3', '00000000-0000-7000-8000-000000000001', '\x7b2264657461696c73223a7b22696e746572707265746572223a22222c226c616e6775616765223a226573222c226f7574636f6d65223a224b455054222c2270726f6f66223a226163757365206669726d61646f227d7d'),
	('01a203ae-bbff-7cb4-971a-bc2ef30a1543', '00000000-0000-7000-8000-000000000002', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a22222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a66616c73652c2276616c696456697361223a66616c73652c2277697368223a2252455455524e227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22313938302d30312d3031222c226c6174657374223a22313938302d30312d3031227d2c22636f6e74616374223a22222c22646f63756d656e7473223a5b5d2c22676976656e4e616d6573223a224a75616e222c22696e746572766965776572223a6e756c6c2c226c616e677561676573223a5b226573225d2c226e6174696f6e616c697479223a22484e44222c226e65656473223a5b5d2c22736578223a224d222c227375726e616d6573223a2250c3a972657a227d2c22726f6c65223a2253494e474c45227d7d'),
	('01a203ae-bbff-7068-b5f9-9f090e18cbe4', '00000000-0000-7000-8000-000000000002', '\x7b2264657461696c73223a7b226b696e64223a2241534b222c2270617468776179223a2261736b2d66656172222c2273746179223a224f50454e227d7d'),
	('01a203ae-bc07-7506-a09a-1e78b1296b87', '00000000-0000-7000-8000-000000000002', '\x7b2264657461696c73223a7b22616e73776572223a224e4f222c22776f726473223a2271756965726520766f6c766572227d7d'),
	('01a203ae-bc07-730c-b6e4-b8989417bdba', '00000000-0000-7000-8000-000000000002', '\x7b2264657461696c73223a7b226b696e64223a2250524f43454544494e4753222c2270617468776179223a226972726567756c61722d656e747279222c2273746179223a2253544154494f4e227d7d'),
	('01a203ae-bc0b-78fc-9c80-c7c64feefaab', '00000000-0000-7000-8000-000000000002', '\x7b2264657461696c73223a7b226e6f7465223a22736f6c6f227d7d'),
	('01a203ae-bc12-7606-8de6-d720682df4f7', '00000000-0000-7000-8000-000000000002', '\x7b2264657461696c73223a7b226b696e64223a224153534953544544222c22726561736f6e73223a226c6f2070696465227d7d'),
	('01a203ae-bc18-7dec-9aac-9eeac96e2e4c', '00000000-0000-7000-8000-000000000002', '\x7b2264657461696c73223a7b22706c616365223a22456c20436569626f227d7d'),
	('01a203ad-a323-77f3-aa16-18f047e8ebef', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a22222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a66616c73652c2276616c696456697361223a66616c73652c2277697368223a225452414e534954227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22313936362d30372d3033222c226c6174657374223a22313936362d30372d3033227d2c22636f6e74616374223a22222c22646f63756d656e7473223a5b5d2c22676976656e4e616d6573223a22416e61204c7563c3ad6120323030222c22696e746572766965776572223a224d222c226c616e677561676573223a5b226573225d2c226e6174696f6e616c697479223a22484e44222c226e65656473223a5b225350225d2c22736578223a2246222c227375726e616d6573223a22d985d8add985d8af227d2c22726f6c65223a2253494e474c45227d7d'),
	('01a203ad-a323-70a6-a344-7488f9717cea', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226b696e64223a2241534b222c2270617468776179223a2261736b2d66656172222c2273746179223a224f50454e227d7d'),
	('01a203ad-a338-72d9-8ec7-7ac13fcdf888', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203235227d7d'),
	('01a203ad-a355-7404-9dcb-607702a7a5a7', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203532227d7d'),
	('01a203ad-a366-74a1-b135-b65caab9f076', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203230227d7d'),
	('01a203ad-a377-763f-95af-9bd0c0d0495f', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ad-a377-7ac8-92cf-236a3c3d651f', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d2d696e2d73746174696f6e222c2273746179223a2253544154494f4e227d7d'),
	('01a203ad-a3c3-75c5-9061-294343394e25', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226b696e64223a224f54484552222c2274657874223a2274657874227d7d'),
	('01a203ad-a400-7365-9394-b63b2479c300', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203837227d7d'),
	('01a203ad-a4a3-7428-8590-1576610a3e18', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652037227d7d'),
	('01a203ad-a4e1-772e-9d2e-579e7d80701c', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652035227d7d'),
	('01a203ad-a51b-7539-94e0-48e32fb768f3', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203837227d7d'),
	('01a203ad-a561-7e15-97bd-f5ed0d43899f', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203839227d7d'),
	('01a203ad-a583-7179-9fd6-4ec2b1fabfea', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652039227d7d'),
	('01a203ad-a5a9-784b-8b3f-3a2d87c4c79b', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652033227d7d'),
	('01a203ad-a5bb-74e3-b431-9d926499fb4a', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203832227d7d'),
	('01a203ad-a5e8-784e-b489-0416d28a7a85', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226279223a224348494c445f50524f54454354494f4e222c2274657874223a2274657874227d7d'),
	('01a203ad-a60a-7e65-908b-a1c30efdb39a', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b2273697465223a225369676c6f20585849227d7d'),
	('01a203ad-a620-7557-ac53-5274c8a4ec6b', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203733227d7d'),
	('01a203ad-a63d-7bfe-b8a1-24c28512f4fc', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465222c22706c616365223a22726f6f6d2032227d7d'),
	('01a203ad-a64c-71b0-ba94-4462f8fa722e', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203237227d7d'),
	('01a203ad-a667-799e-926b-52022059daab', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203233227d7d'),
	('01a203ad-a67b-7800-af00-b492d06cbb2a', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203936227d7d'),
	('01a203ad-a69c-76ef-a622-bb6a79fa25df', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e616d65223a22477561726469616e222c2272656c6174696f6e223a2261756e74227d7d'),
	('01a203ad-a6da-7eb5-a631-c16b688d84ee', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203532227d7d'),
	('01a203ad-a707-7c68-b31f-ccbc2726b807', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b22646179223a225745444e4553444159227d7d'),
	('01a203ad-a739-764a-b458-86b80fcd9f0a', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b22646179223a224d4f4e444159227d7d'),
	('01a203ad-a77e-7355-88d5-dac8581d185d', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203139227d7d');
INSERT INTO public.person_part VALUES
	('01a203ad-a7a7-76e7-a199-fe55d0b79ac9', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203538227d7d'),
	('01a203ad-a7e9-7666-8b45-f0f09a080c4c', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203238227d7d'),
	('01a203ad-a83f-7f51-b333-06e93f9bef31', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203636227d7d'),
	('01a203ad-a8aa-7141-97ff-4906291cb2b8', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b22616e73776572223a22616e737765726564227d7d'),
	('01a203ad-a92f-7c07-b741-b95df97b1d45', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203830227d7d'),
	('01a203ad-a96d-757c-a614-081e8ae5a64a', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203136227d7d'),
	('01a203ad-aa22-7df2-aaa1-633bdf283d8b', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b22646179223a2253554e444159227d7d'),
	('01a203ad-aa78-7026-9027-9992b2a07c67', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465222c22706c616365223a22726f6f6d2032227d7d'),
	('01a203ad-aab4-754e-9dea-4ee5a4a7f918', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e616d65223a22477561726469616e222c2272656c6174696f6e223a2261756e74227d7d'),
	('01a203ad-ab33-7487-9ddf-3daccb304094', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203933227d7d'),
	('01a203ad-ab47-749c-b053-a7ef5dd7f53a', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203230227d7d'),
	('01a203ad-ab7a-7880-9cb1-c6c83a328163', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203837227d7d'),
	('01a203ad-abb0-7901-b432-dca749f7f3d9', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226279223a224348494c445f50524f54454354494f4e222c2274657874223a2274657874227d7d'),
	('01a203ad-abe8-7585-a077-f5ca0d0da3dd', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b22646179223a225745444e4553444159227d7d'),
	('01a203ad-ac17-7de7-bc1a-34ab35aae141', '973295f1-4121-c8e1-996d-a4a661f44c36', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203536227d7d'),
	('01a203ad-d6ab-79e2-a18e-cb86afb3625e', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ae-6398-7eb7-b6f1-3c4066643c38', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a22222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a747275652c2276616c696456697361223a747275652c2277697368223a2250524f54454354494f4e227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22313938362d30312d3033222c226c6174657374223a22313938362d30312d3033227d2c22636f6e74616374223a222b353034203833363233222c22646f63756d656e7473223a5b7b226b696e64223a2270617373706f7274222c226e756d626572223a22413139383032227d5d2c22676976656e4e616d6573223a22e69d8e20383836222c22696e746572766965776572223a6e756c6c2c226c616e677561676573223a5b22656e222c226573225d2c226e6174696f6e616c697479223a2247544d222c226e65656473223a5b224453225d2c22736578223a2258222c227375726e616d6573223a224d6172c3ad61227d2c22726f6c65223a2253494e474c45227d7d'),
	('01a203ae-6398-7802-a4df-57054e866d20', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d2d696e2d73746174696f6e222c2273746179223a2253544154494f4e227d7d'),
	('01a203ae-63a4-7220-8d0f-6477da166610', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203738227d7d'),
	('01a203ae-63b0-7b07-b3dc-59e82449fae1', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ae-63bc-7da2-a18c-2893a57abd30', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203431227d7d'),
	('01a203ae-63c5-70ea-8d76-0908f8d1cb04', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b22726561736f6e223a22666f7263652d6d616a65757265222c2274657874223a2274657874227d7d'),
	('01a203ae-63d1-7332-92ff-027d86f6384c', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b22646f63756d656e74223a226365727469666963617465227d7d'),
	('01a203ae-640c-7b63-8fd6-aa6430911f5c', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203833227d7d'),
	('01a203ae-6418-78a1-b5c3-8d86fd3e801f', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203533227d7d'),
	('01a203ae-6421-77e8-b61b-25654467bb26', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465222c22706c616365223a22726f6f6d2032227d7d'),
	('01a203ae-6431-74ff-95b3-f58c9ab67ef1', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465222c22706c616365223a22726f6f6d2032227d7d'),
	('01a203ae-6440-7e48-a9e6-061d14da69b5', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e616d65223a22477561726469616e222c2272656c6174696f6e223a2261756e74227d7d'),
	('01a203ae-6457-775f-95c7-2ae4bac45265', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203934227d7d'),
	('01a203ae-646b-7b9f-ac2f-1b5307a60f6b', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203136227d7d'),
	('01a203ae-6473-799e-9327-bcfd588c9597', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203636227d7d'),
	('01a203ae-6481-7969-8540-104dcf3f3ed7', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203738227d7d'),
	('01a203ae-6490-7a85-9a07-c9594918f13c', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ae-6490-74f9-b887-7890ed81555f', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a22227d7d'),
	('01a203ae-64a3-7220-96ad-ef4eba921006', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652030227d7d'),
	('01a203ae-64a7-79ac-a33c-2e1e071c4d12', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203230227d7d'),
	('01a203ae-64ad-79ab-83f3-e99659d2d638', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226269727468223a7b226561726c69657374223a22313939352d30312d3031222c226c6174657374223a22313939392d31322d3331227d2c226d6574686f64223a22706170657273227d7d'),
	('01a203ae-64b9-75bd-9598-ac2bd75b9296', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203937227d7d'),
	('01a203ae-64c5-7341-98b3-9eb4eda5dab2', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203932227d7d'),
	('01a203ae-64cc-72de-940d-a580cbd7899b', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203634227d7d'),
	('01a203ae-64e4-742f-b2cf-9760383b3a87', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652037227d7d'),
	('01a203ae-64f1-7aad-9dd9-96b076f2c9ea', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203637227d7d'),
	('01a203ae-64fc-7213-942a-7f5b63a08a48', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e616d65223a22477561726469616e222c2272656c6174696f6e223a2261756e74227d7d'),
	('01a203ae-6508-7582-935a-9f3eabd051f4', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203935227d7d'),
	('01a203ae-6511-7abb-a88d-cc8d1dd8155b', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203933227d7d'),
	('01a203ae-651d-7238-ab4c-e9e73b2e5709', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203838227d7d'),
	('01a203ae-6528-726f-a177-7d6a9f85e678', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203334227d7d'),
	('01a203ae-652d-7a88-abb9-ce24bc2758aa', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652037227d7d'),
	('01a203ae-6547-7f65-a447-09c593647cff', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203838227d7d'),
	('01a203ae-6550-7e87-8dd3-8105b34b0c41', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203730227d7d');
INSERT INTO public.person_part VALUES
	('01a203ae-6561-720c-84ac-b145bbdd33cf', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203536227d7d'),
	('01a203ae-6571-779e-9a21-3406b56ea134', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203932227d7d'),
	('01a203ae-657d-7eb2-adc0-ba21a0ae375f', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203333227d7d'),
	('01a203ae-6588-7f27-acc9-f6bae8e1b8d9', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ae-6588-74c2-be61-a7b74f39b658', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d222c2273746179223a224f50454e227d7d'),
	('01a203ae-65a5-7282-92db-e0ff046fb037', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b22646f63756d656e74223a226365727469666963617465227d7d'),
	('01a203ae-65b1-7d71-b70c-89bec1ce1b41', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203937227d7d'),
	('01a203ae-65c6-7de6-a65d-90a683c27a62', 'f63dcd64-a446-3198-31a7-e06502fb30ba', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a22222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a66616c73652c2276616c696456697361223a66616c73652c2277697368223a225452414e534954227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22313937302d31322d3033222c226c6174657374223a22313937302d31322d3033227d2c22636f6e74616374223a22222c22646f63756d656e7473223a5b7b226b696e64223a2270617373706f7274222c226e756d626572223a22413239313634227d5d2c22676976656e4e616d6573223a224d6172c3ad6120393530222c22696e746572766965776572223a6e756c6c2c226c616e677561676573223a5b226573225d2c226e6174696f6e616c697479223a22585841222c226e65656473223a5b5d2c22736578223a2246222c227375726e616d6573223a22d985d8add985d8af227d7d7d'),
	('01a203ad-d42b-7664-8653-841f91b007e2', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a225075656e746520526f646f6c666f20526f626c6573222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a66616c73652c2276616c696456697361223a66616c73652c2277697368223a2253544159227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22313935342d31312d3033222c226c6174657374223a22313935342d31312d3033227d2c22636f6e74616374223a22222c22646f63756d656e7473223a5b7b226b696e64223a2270617373706f7274222c226e756d626572223a224133323934227d5d2c22676976656e4e616d6573223a22e69d8e20343633222c22696e746572766965776572223a6e756c6c2c226c616e677561676573223a5b22656e222c226573225d2c226e6174696f6e616c697479223a224e4943222c226e65656473223a5b5d2c22736578223a224d222c227375726e616d6573223a22e69d8e227d2c22726f6c65223a2253494e474c45227d7d'),
	('01a203ad-d42b-75f1-bf51-af5ecfdaa25d', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226b696e64223a2241534b222c2270617468776179223a2261736b2d66656172222c2273746179223a224f50454e227d7d'),
	('01a203ad-d43c-7c94-8d5a-f5e5959d95ef', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203935227d7d'),
	('01a203ad-d443-712a-a889-fe1e1ed724bb', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203532227d7d'),
	('01a203ad-d44a-72eb-b535-371f26b69c94', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203836227d7d'),
	('01a203ad-d490-7efd-9cd9-f332272dd8b9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203438227d7d'),
	('01a203ad-d4af-74a5-83b8-eab727a86291', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203535227d7d'),
	('01a203ad-d4cd-7d4e-8c74-92474e3be692', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203532227d7d'),
	('01a203ad-d512-72f6-8f2e-75e5726e1ada', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652036227d7d'),
	('01a203ad-d532-7ecb-9adf-fdd5e5ee9890', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b22646179223a224d4f4e444159227d7d'),
	('01a203ad-d547-715a-8f0a-2d1e768b7520', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b22616e73776572223a224e4f222c22776f726473223a22776f726473227d7d'),
	('01a203ad-d547-756e-9d1d-26af8ccab2da', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226b696e64223a2250524f43454544494e4753222c2270617468776179223a226972726567756c61722d656e747279222c2273746179223a2253544154494f4e227d7d'),
	('01a203ad-d559-7bf2-91d6-0aa5c9fbef62', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203434227d7d'),
	('01a203ad-d56f-7abb-a07c-43fec0971ac7', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203738227d7d'),
	('01a203ad-d579-74da-b432-220da76a72d6', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203631227d7d'),
	('01a203ad-d585-70da-b0c3-1a9a1ea8799f', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203434227d7d'),
	('01a203ad-d5ab-74af-9d6f-9e8edede42c9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203138227d7d'),
	('01a203ad-d5b9-7239-971e-79a1858afcf2', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652033227d7d'),
	('01a203ad-d5c1-7edd-9c15-d1b8251a34ad', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203434227d7d'),
	('01a203ad-d5c9-762c-ad02-ae9bed430c33', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e616d65223a22477561726469616e222c2272656c6174696f6e223a2261756e74227d7d'),
	('01a203ad-d5d9-7543-9a43-109d935163ca', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203632227d7d'),
	('01a203ad-d5f7-753d-b87e-4998b1600b1e', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ad-d5f7-704d-840f-cd16cd06be0c', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d2d696e2d73746174696f6e222c2273746179223a2253544154494f4e227d7d'),
	('01a203ad-d628-71f3-bf40-a28ab6dbc42d', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203838227d7d'),
	('01a203ad-d65f-7da3-990d-4d9810983fe0', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203937227d7d'),
	('01a203ad-d67d-7fbe-b382-b48194345b70', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203833227d7d'),
	('01a203ad-d68d-721f-b6e8-116075b0446c', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b22646179223a224d4f4e444159227d7d'),
	('01a203ad-d697-77f5-9c16-64bf2e017f6b', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203538227d7d'),
	('01a203ad-d6a4-7d3a-a69d-883cb673e134', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b22616374223a2261637420372f32303138227d7d'),
	('01a203ad-d6ab-7d29-8045-c48132e552b9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d222c2273746179223a224f50454e227d7d'),
	('01a203ad-d6bf-7e3c-8496-4f82356d503f', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203836227d7d'),
	('01a203ad-d6ca-74d4-82bb-0f49fb984447', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203839227d7d'),
	('01a203ad-d6d9-73ad-925f-a8ab44b60cc2', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203130227d7d'),
	('01a203ad-d6e6-7778-b094-ae085febb1a9', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203136227d7d'),
	('01a203ad-d6ec-78db-903a-1e0c8fcf6c20', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203634227d7d'),
	('01a203ad-d6f4-7ffb-a56f-f5d423d6b026', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b22726561736f6e73223a22726561736f6e73227d7d'),
	('01a203ad-d700-7323-9f0a-e7eace8affec', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203632227d7d'),
	('01a203ad-d710-7295-9fad-b97a9b9a2d99', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e616d65223a22477561726469616e222c2272656c6174696f6e223a2261756e74227d7d'),
	('01a203ad-d723-7485-837e-209734400740', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203832227d7d'),
	('01a203ad-d73d-7377-8f81-7fd78b3265a7', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226b696e64223a2248454c445f544f4f5f4c4f4e47222c2274657874223a2274657874227d7d'),
	('01a203ad-d758-74c6-8742-e5e3d36192bb', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203530227d7d'),
	('01a203ad-d770-74de-a04c-710f5d03763a', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b22646179223a224d4f4e444159227d7d');
INSERT INTO public.person_part VALUES
	('01a203ad-d787-7c29-816a-d3a2c06281a1', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ad-d7a8-77bd-b56b-25ea01acc347', 'c64948d4-0e24-5687-0221-e5cd0f0724fc', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203733227d7d'),
	('01a203ad-ff56-73f0-b54a-161df562f11d', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a22222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a66616c73652c2276616c696456697361223a66616c73652c2277697368223a2250524f54454354494f4e227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22313938352d31322d3033222c226c6174657374223a22313938352d31322d3033227d2c22636f6e74616374223a222b353034203234363730222c22646f63756d656e7473223a5b5d2c22676976656e4e616d6573223a224d6172c3ad6120353531222c22696e746572766965776572223a6e756c6c2c226c616e677561676573223a5b226573225d2c226e6174696f6e616c697479223a22534c56222c226e65656473223a5b224552225d2c22736578223a2258222c227375726e616d6573223a224fe280994e65696c6c227d2c22726f6c65223a2253494e474c45227d7d'),
	('01a203ad-ff56-751d-a0e1-dc1c54877345', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d2d696e2d73746174696f6e222c2273746179223a2253544154494f4e227d7d'),
	('01a203ad-ff5e-77fb-af97-c150c6cc600b', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203231227d7d'),
	('01a203ad-ff62-7d23-ab4c-6acc740d491e', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203430227d7d'),
	('01a203ad-ff70-7d97-8e36-92eeaa4a1b79', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203432227d7d'),
	('01a203ad-ff77-79fa-ade4-438850f5a8a7', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203732227d7d'),
	('01a203ad-ff7e-7b54-b7c6-64486f6602ec', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203538227d7d'),
	('01a203ad-ff8c-70c7-8dd0-b38117e9d79f', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22616374223a2261637420372f32303138227d7d'),
	('01a203ad-ffa1-7224-a674-972d71ea29d4', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203131227d7d'),
	('01a203ad-ffc9-79c6-937a-1605a149f0f1', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203939227d7d'),
	('01a203ad-ffce-7504-ba7f-6cbc996c2004', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ad-ffd9-737c-a1aa-b297386ae04c', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b2273746174656d656e74223a2273746174656d656e74227d7d'),
	('01a203ad-ffea-715c-838c-7fa4d1ef0cd0', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203334227d7d'),
	('01a203ad-fff8-7b10-9b27-a85cebfebad7', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203336227d7d'),
	('01a203ae-0009-7ddb-9fd7-f49dede71bdc', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203535227d7d'),
	('01a203ae-0017-7b2d-8206-9eb5758197da', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b2263697263756d7374616e636573223a7b2263726f7373696e67223a225075656e746520526f646f6c666f20526f626c6573222c22656e747279223a224952524547554c4152222c22756e6163636f6d70616e696564223a66616c73652c2276616c696456697361223a747275652c2277697368223a224e4f4e455f535441544544227d2c22706572736f6e223a7b226269727468223a7b226561726c69657374223a22323031312d30312d3031222c226c6174657374223a22323031342d31322d3331227d2c22636f6e74616374223a222b353034203131393632222c22646f63756d656e7473223a5b5d2c22676976656e4e616d6573223a224a6f73c3a920343237222c22696e746572766965776572223a6e756c6c2c226c616e677561676573223a5b22656e222c226573225d2c226e6174696f6e616c697479223a224e4943222c226e65656473223a5b224c50225d2c22736578223a224d222c227375726e616d6573223a22416e61204c7563c3ad61227d7d7d'),
	('01a203ae-0017-71f0-90b1-e9b0d72843b2', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226b696e64223a22434c41494d222c2270617468776179223a22636c61696d222c2273746179223a224f50454e227d7d'),
	('01a203ae-0022-7de8-9ed5-7f3d030e4320', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203835227d7d'),
	('01a203ae-0031-7bdc-aa1d-ff009b0e4bdf', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203738227d7d'),
	('01a203ae-0041-73cb-afde-34aa1d0c67ed', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646f63756d656e74223a226365727469666963617465227d7d'),
	('01a203ae-004d-7bdf-86d0-cf0223145701', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652034227d7d'),
	('01a203ae-0054-7db8-8b00-f87f64f6b12e', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203236227d7d'),
	('01a203ae-0065-7abc-9b16-84923157b73e', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646179223a224d4f4e444159227d7d'),
	('01a203ae-0070-7872-951d-9488b8f40900', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646179223a225341545552444159227d7d'),
	('01a203ae-0084-7934-8711-5d7b61490a6a', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203335227d7d'),
	('01a203ae-0097-7e5a-b1c6-d7fdf29791e8', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203939227d7d'),
	('01a203ae-00ae-7841-9b7b-0a97ec1f6122', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646179223a2253554e444159227d7d'),
	('01a203ae-00ce-7612-80ca-681c9961b6af', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652035227d7d'),
	('01a203ae-00e5-7ec4-bcef-cf0cadd183df', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646f63756d656e74223a226365727469666963617465227d7d'),
	('01a203ae-00fd-7b46-9985-4a0c80123105', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646f63756d656e74223a226365727469666963617465227d7d'),
	('01a203ae-0110-7dc0-8710-c21dff84dbea', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203232227d7d'),
	('01a203ae-011d-7bf9-b703-b7695cb3e999', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203334227d7d'),
	('01a203ae-0142-7778-8115-0ae947a8710c', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203935227d7d'),
	('01a203ae-015c-7aa1-98fb-a1a4e67923e6', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f74652039227d7d'),
	('01a203ae-0172-790d-9055-af1c3155046d', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203330227d7d'),
	('01a203ae-0184-7e80-822d-17da1b9ddb43', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646f63756d656e74223a226365727469666963617465227d7d'),
	('01a203ae-01ab-753c-b027-07c88212eb21', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203432227d7d'),
	('01a203ae-01c7-7316-86a6-44a7eb3c2d4c', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203334227d7d'),
	('01a203ae-01f3-70c9-bbfb-68f08ca63662', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22646179223a22465249444159227d7d'),
	('01a203ae-020c-729e-b9b0-f2752988ae5f', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b22616e73776572223a22554e41424c45222c22776f726473223a22776f726473227d7d'),
	('01a203ae-0278-788a-b17c-c66617c26293', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203835227d7d'),
	('01a203ae-0297-7409-9cbb-1cfc6305ddb6', '12775f87-09f6-e930-1729-8eb1fb74dba8', '\x7b2264657461696c73223a7b226e6f7465223a226e6f7465203930227d7d');
INSERT INTO public.work_item VALUES
	('00000000-0000-7000-8000-000000000001', 0, 'DOCUMENT', 'permanent-residence', 'mx-2018', 'ciudad-hidalgo', NULL, '2018-11-08 15:00:00+00', '2018-11-08 15:00:00+00', '2018-11-08 15:00:00+00', 'AUTHORITY', 'DOCUMENT_DUE', NULL),
	('00000000-0000-7000-8000-000000000001', 1, 'DOCUMENT', 'travel-document', 'mx-2018', 'ciudad-hidalgo', NULL, '2018-11-08 15:00:00+00', '2018-11-08 15:00:00+00', '2018-11-08 15:00:00+00', 'AUTHORITY', 'DOCUMENT_DUE', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 0, 'CLOCK', 'inm-card', 'mx-announced-2018-10', 'ciudad-hidalgo', '2018-11-30', '2018-12-01 06:00:00+00', '2018-11-02 03:04:00+00', '2018-11-02 03:04:00+00', 'AUTHORITY', 'SILENCE_DENIES', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 1, 'CLOCK', 'exit-letter', 'mx-announced-2018-10', 'ciudad-hidalgo', '2018-11-15', '2018-11-15 06:53:00+00', '2018-11-14 06:53:00+00', '2018-11-14 06:53:00+00', 'AUTHORITY', 'DOCUMENT_DUE', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 2, 'CLOCK', 'decide', 'mx-announced-2018-10', 'ciudad-hidalgo', '2019-02-01', '2019-02-02 06:00:00+00', '2018-11-29 04:34:00+00', '2018-11-29 04:34:00+00', 'AUTHORITY', 'ALARM', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 3, 'CLOCK', 'inm-notice', 'mx-announced-2018-10', 'ciudad-hidalgo', '2018-12-01', '2018-12-02 04:34:00+00', '2018-11-29 04:34:00+00', '2018-11-29 04:34:00+00', 'AUTHORITY', 'ALARM', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 4, 'CLOCK', 'extradition-decide', 'mx-announced-2018-10', 'ciudad-hidalgo', '2018-12-21', '2018-12-22 06:00:00+00', '2018-12-09 02:32:00+00', '2018-12-09 02:32:00+00', 'AUTHORITY', 'ALARM', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 5, 'CLOCK', 'extradition-notice', 'mx-announced-2018-10', 'ciudad-hidalgo', '2018-12-14', '2018-12-15 06:00:00+00', '2018-12-09 02:32:00+00', '2018-12-09 02:32:00+00', 'AUTHORITY', 'ALARM', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 6, 'CLOCK', 'presentation', 'mx-2018', 'ciudad-hidalgo', '2019-03-08', '2019-03-08 16:14:00+00', '2019-03-07 04:14:00+00', '2019-03-07 04:14:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 7, 'CLOCK', 'presentation-order', 'mx-2018', 'ciudad-hidalgo', '2019-03-07', '2019-03-08 04:14:00+00', '2019-03-07 04:14:00+00', '2019-03-07 04:14:00+00', 'AUTHORITY', 'ALARM', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 8, 'CLOCK', 'sre-opinion', 'mx-2018', 'ciudad-hidalgo', '2019-04-09', '2019-04-10 05:00:00+00', '2019-03-20 02:42:00+00', '2019-03-20 02:42:00+00', 'AUTHORITY', 'SILENCE_IS_NO_OPINION', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 9, 'CLOCK', 'abandon', 'mx-2018', 'ciudad-hidalgo', '2019-04-05', '2019-04-06 06:00:00+00', '2019-03-20 23:46:00+00', '2019-03-20 23:46:00+00', 'PERSON', 'RIGHT_MAY_LAPSE', NULL),
	('12775f87-09f6-e930-1729-8eb1fb74dba8', 10, 'CLOCK', 'sign-in', 'mx-2018', 'ciudad-hidalgo', '2019-03-29', '2019-03-30 06:00:00+00', '2019-03-20 23:46:00+00', '2019-03-20 23:46:00+00', 'PERSON', 'ALARM', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 0, 'CLOCK', 'station', 'mx-announced-2018-10', 'ciudad-hidalgo', '2018-11-16', '2018-11-17 06:00:00+00', '2018-10-27 04:27:00+00', '2018-10-27 04:27:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 1, 'CLOCK', 'station', 'mx-2023-03', 'ciudad-hidalgo', '2023-03-15', '2023-03-15 06:00:00+00', '2023-03-15 06:00:00+00', '2018-10-27 04:27:00+00', 'AUTHORITY', 'RELEASE_DUE', '2018-10-27 04:27:00+00'),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 2, 'CLOCK', 'announced-holding', 'mx-announced-2018-10', 'ciudad-hidalgo', '2019-02-13', '2019-02-14 06:00:00+00', '2018-12-09 20:04:00+00', '2018-12-09 20:04:00+00', 'AUTHORITY', 'RELEASE_DUE', '2019-01-17 06:00:00+00'),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 3, 'CLOCK', 'announced-holding', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '2019-01-17', '2019-01-17 06:00:00+00', '2019-01-17 06:00:00+00', '2018-12-09 20:04:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 4, 'CLOCK', 'announced-holding', 'mx-2023-03', 'ciudad-hidalgo', '2023-03-15', '2023-03-15 06:00:00+00', '2023-03-15 06:00:00+00', '2018-12-09 20:04:00+00', 'AUTHORITY', 'RELEASE_DUE', '2018-12-09 20:04:00+00'),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 5, 'CLOCK', 'station-extended', 'mx-announced-2018-10', 'ciudad-hidalgo', '2019-03-06', '2019-03-07 06:00:00+00', '2018-12-09 20:04:00+00', '2018-12-09 20:04:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 6, 'CLOCK', 'station-extended', 'mx-2023-03', 'ciudad-hidalgo', '2023-03-15', '2023-03-15 06:00:00+00', '2023-03-15 06:00:00+00', '2018-12-09 20:04:00+00', 'AUTHORITY', 'RELEASE_DUE', '2018-12-09 20:04:00+00'),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 7, 'CLOCK', 'decide', 'mx-announced-2018-10', 'ciudad-hidalgo', '2019-03-18', '2019-03-19 06:00:00+00', '2019-01-11 13:26:00+00', '2019-01-11 13:26:00+00', 'AUTHORITY', 'ALARM', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 8, 'CLOCK', 'inm-card', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '2019-03-07', '2019-03-08 06:00:00+00', '2019-02-07 10:28:00+00', '2019-02-07 10:28:00+00', 'AUTHORITY', 'SILENCE_DENIES', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 9, 'CLOCK', 'regularise', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '2019-03-27', '2019-03-28 06:00:00+00', '2019-02-25 10:32:00+00', '2019-02-25 10:32:00+00', 'AUTHORITY', 'ALARM', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 10, 'CLOCK', 'abandon', 'mx-2018', 'ciudad-hidalgo', '2019-03-27', '2019-03-28 06:00:00+00', '2019-03-13 08:44:00+00', '2019-03-13 08:44:00+00', 'PERSON', 'RIGHT_MAY_LAPSE', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 11, 'CLOCK', 'sign-in', 'mx-2018', 'ciudad-hidalgo', '2019-03-20', '2019-03-21 06:00:00+00', '2019-03-13 08:44:00+00', '2019-03-13 08:44:00+00', 'PERSON', 'ALARM', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 12, 'DUTY', 'release-when-over-limit', 'mx-2018', 'ciudad-hidalgo', NULL, '2019-03-18 02:38:00+00', '2019-03-18 02:38:00+00', '2019-03-18 02:38:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 13, 'DUTY', 'release-when-over-limit', 'mx-2020-11', 'ciudad-hidalgo', NULL, '2020-11-11 06:00:00+00', '2020-11-11 06:00:00+00', '2020-11-11 06:00:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 14, 'DUTY', 'release-when-over-limit', 'mx-2023-03', 'ciudad-hidalgo', NULL, '2023-03-15 06:00:00+00', '2023-03-15 06:00:00+00', '2023-03-15 06:00:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('973295f1-4121-c8e1-996d-a4a661f44c36', 15, 'DOCUMENT', 'certificate', 'mx-2018', 'ciudad-hidalgo', NULL, '2018-11-04 09:59:00+00', '2018-11-04 09:59:00+00', '2018-11-04 09:59:00+00', 'AUTHORITY', 'DOCUMENT_DUE', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 0, 'CLOCK', 'exit-letter', 'mx-humanitarian-2019-01', 'ciudad-hidalgo', '2019-01-22', '2019-01-22 17:50:00+00', '2019-01-21 17:50:00+00', '2019-01-21 17:50:00+00', 'AUTHORITY', 'DOCUMENT_DUE', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 1, 'CLOCK', 'sre-opinion', 'mx-2018', 'ciudad-hidalgo', '2019-04-01', '2019-04-02 06:00:00+00', '2019-03-08 06:49:00+00', '2019-03-08 06:49:00+00', 'AUTHORITY', 'SILENCE_IS_NO_OPINION', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 2, 'CLOCK', 'abandon', 'mx-2018', 'ciudad-hidalgo', '2019-04-01', '2019-04-02 06:00:00+00', '2019-03-15 06:55:00+00', '2019-03-15 06:55:00+00', 'PERSON', 'RIGHT_MAY_LAPSE', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 3, 'CLOCK', 'sign-in', 'mx-2018', 'ciudad-hidalgo', '2019-03-25', '2019-03-26 06:00:00+00', '2019-03-15 06:55:00+00', '2019-03-15 06:55:00+00', 'PERSON', 'ALARM', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 4, 'CLOCK', 'decide', 'mx-2018', 'ciudad-hidalgo', '2019-05-23', '2019-05-24 05:00:00+00', '2019-03-20 22:31:00+00', '2019-03-20 22:31:00+00', 'AUTHORITY', 'ALARM', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 5, 'CLOCK', 'inm-notice', 'mx-2018', 'ciudad-hidalgo', '2019-03-23', '2019-03-23 22:31:00+00', '2019-03-20 22:31:00+00', '2019-03-20 22:31:00+00', 'AUTHORITY', 'ALARM', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 6, 'DOCUMENT', 'certificate', 'mx-2018', 'ciudad-hidalgo', NULL, '2019-03-20 22:31:00+00', '2019-03-20 22:31:00+00', '2019-03-20 22:31:00+00', 'AUTHORITY', 'DOCUMENT_DUE', NULL),
	('c64948d4-0e24-5687-0221-e5cd0f0724fc', 7, 'INCIDENT', 'HELD_TOO_LONG', 'mx-2018', 'ciudad-hidalgo', NULL, '2019-03-07 20:43:00+00', '2019-03-07 20:43:00+00', '2019-03-07 20:43:00+00', 'AUTHORITY', 'ALARM', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 0, 'CLOCK', 'exit-letter', 'mx-announced-2018-10', 'ciudad-hidalgo', '2019-01-15', '2019-01-15 13:43:00+00', '2019-01-14 13:43:00+00', '2019-01-14 13:43:00+00', 'AUTHORITY', 'DOCUMENT_DUE', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 1, 'CLOCK', 'station', 'mx-2018', 'ciudad-hidalgo', '2019-03-25', '2019-03-26 06:00:00+00', '2019-03-02 18:42:00+00', '2019-03-02 18:42:00+00', 'AUTHORITY', 'RELEASE_DUE', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 2, 'CLOCK', 'station', 'mx-2023-03', 'ciudad-hidalgo', '2023-03-15', '2023-03-15 06:00:00+00', '2023-03-15 06:00:00+00', '2019-03-02 18:42:00+00', 'AUTHORITY', 'RELEASE_DUE', '2019-03-02 18:42:00+00'),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 3, 'CLOCK', 'decide', 'mx-2018', 'ciudad-hidalgo', '2019-05-22', '2019-05-23 05:00:00+00', '2019-03-19 23:38:00+00', '2019-03-19 23:38:00+00', 'AUTHORITY', 'ALARM', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 4, 'CLOCK', 'inm-notice', 'mx-2018', 'ciudad-hidalgo', '2019-03-22', '2019-03-22 23:38:00+00', '2019-03-19 23:38:00+00', '2019-03-19 23:38:00+00', 'AUTHORITY', 'ALARM', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 5, 'CLOCK', 'ratify', 'mx-2018', 'ciudad-hidalgo', '2019-03-25', '2019-03-26 06:00:00+00', '2019-03-19 23:38:00+00', '2019-03-19 23:38:00+00', 'PERSON', 'RIGHT_MAY_LAPSE', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 6, 'CLOCK', 'derived', 'mx-2018', 'ciudad-hidalgo', '2019-05-07', '2019-05-08 05:00:00+00', '2019-03-25 13:37:00+00', '2019-03-25 13:37:00+00', 'PERSON', 'RIGHT_MAY_LAPSE', NULL),
	('f63dcd64-a446-3198-31a7-e06502fb30ba', 7, 'STEP', 'ASSIGN_SIGN_IN', 'mx-2018', 'ciudad-hidalgo', NULL, '2019-03-19 23:38:00+00', '2019-03-19 23:38:00+00', '2019-03-19 23:38:00+00', 'AUTHORITY', 'NONE', NULL);
SELECT pg_catalog.setval('public.backup_report_position_seq', 1, false);
SELECT pg_catalog.setval('public.column_map_id_seq', 1, false);
SELECT pg_catalog.setval('public.event_position_seq', 198, true);
SELECT pg_catalog.setval('public.export_log_position_seq', 1, false);
ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_secret_digest_key UNIQUE (secret_digest);
ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.attachment_part
    ADD CONSTRAINT attachment_part_pkey PRIMARY KEY (attachment_id);
ALTER TABLE ONLY public.backup_report
    ADD CONSTRAINT backup_report_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY public.case_person
    ADD CONSTRAINT case_person_pkey PRIMARY KEY (case_id);
ALTER TABLE ONLY public.case_view
    ADD CONSTRAINT case_view_pkey PRIMARY KEY (case_id);
ALTER TABLE ONLY public.closure_entry
    ADD CONSTRAINT closure_entry_pkey PRIMARY KEY (change);
ALTER TABLE ONLY public.closure
    ADD CONSTRAINT closure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.closure_withdrawal
    ADD CONSTRAINT closure_withdrawal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.column_map_name
    ADD CONSTRAINT column_map_name_pkey PRIMARY KEY (map, name);
ALTER TABLE ONLY public.column_map
    ADD CONSTRAINT column_map_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.command
    ADD CONSTRAINT command_once PRIMARY KEY (command_id);
ALTER TABLE ONLY public.country_chunk
    ADD CONSTRAINT country_chunk_pkey PRIMARY KEY (chunk);
ALTER TABLE ONLY public.country
    ADD CONSTRAINT country_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY public.demonstration_clock
    ADD CONSTRAINT demonstration_clock_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY public.demonstration_replay
    ADD CONSTRAINT demonstration_replay_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY public.document_token
    ADD CONSTRAINT document_token_pkey PRIMARY KEY (token);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_event_id_key UNIQUE (event_id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY public.event
    ADD CONSTRAINT event_version_once UNIQUE (case_id, version);
ALTER TABLE ONLY public.export_log
    ADD CONSTRAINT export_log_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_pkey PRIMARY KEY (digest);
ALTER TABLE ONLY public.office
    ADD CONSTRAINT office_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.office_revision
    ADD CONSTRAINT office_revision_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY public.outage
    ADD CONSTRAINT outage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.paper_text
    ADD CONSTRAINT paper_text_pkey PRIMARY KEY (office, paper, language, version);
ALTER TABLE ONLY public.person_part
    ADD CONSTRAINT person_part_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.work_item
    ADD CONSTRAINT work_item_pkey PRIMARY KEY (case_id, number);
CREATE INDEX api_token_by_officer ON public.api_token USING btree (officer);
CREATE INDEX attachment_part_by_case ON public.attachment_part USING btree (case_id);
CREATE INDEX case_person_by_name ON public.case_person USING btree (search_name, case_id);
CREATE INDEX case_person_by_part_of_name ON public.case_person USING gin (search_name public.gin_trgm_ops);
CREATE INDEX case_view_by_officer ON public.case_view USING btree (officer);
CREATE INDEX case_view_by_registration ON public.case_view USING btree (registered_at, case_id);
CREATE INDEX case_view_household ON public.case_view USING btree (household);
CREATE INDEX column_map_by_header ON public.column_map USING btree (office, header);
CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success);
CREATE INDEX known_device_by_officer ON public.known_device USING btree (officer);
CREATE INDEX moved_date_by_place ON public.moved_date USING btree (place);
CREATE INDEX webhook_by_officer ON public.webhook USING btree (officer);
CREATE INDEX work_item_by_due ON public.work_item USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, number);
CREATE INDEX work_item_by_name ON public.work_item USING btree (name, (
CASE
    WHEN (due_at IS NULL) THEN 'infinity'::timestamp with time zone
    ELSE due_at
END), case_id, number);
CREATE INDEX work_item_by_office ON public.work_item USING btree (office, COALESCE(due_at, 'infinity'::timestamp with time zone), case_id, number);
CREATE TRIGGER api_token_stays_revoked BEFORE UPDATE OF revoked_at ON public.api_token FOR EACH ROW WHEN (((old.revoked_at IS NOT NULL) AND (new.revoked_at IS DISTINCT FROM old.revoked_at))) EXECUTE FUNCTION public.refuse_token_revived();
CREATE TRIGGER backup_report_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.backup_report FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER event_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER export_log_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.export_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY public.api_token
    ADD CONSTRAINT api_token_officer_fkey FOREIGN KEY (officer) REFERENCES public.app_user(id);
ALTER TABLE ONLY public.app_user
    ADD CONSTRAINT app_user_office_fkey FOREIGN KEY (office) REFERENCES public.office(id);
ALTER TABLE ONLY public.closure
    ADD CONSTRAINT closure_office_fkey FOREIGN KEY (office) REFERENCES public.office(id);
ALTER TABLE ONLY public.closure_withdrawal
    ADD CONSTRAINT closure_withdrawal_closure_fkey FOREIGN KEY (closure) REFERENCES public.closure(id);
ALTER TABLE ONLY public.column_map_name
    ADD CONSTRAINT column_map_name_map_fkey FOREIGN KEY (map) REFERENCES public.column_map(id);
ALTER TABLE ONLY public.column_map
    ADD CONSTRAINT column_map_office_fkey FOREIGN KEY (office) REFERENCES public.office(id);
ALTER TABLE ONLY public.known_device
    ADD CONSTRAINT known_device_officer_fkey FOREIGN KEY (officer) REFERENCES public.app_user(id);
ALTER TABLE ONLY public.outage
    ADD CONSTRAINT outage_office_fkey FOREIGN KEY (office) REFERENCES public.office(id);
ALTER TABLE ONLY public.paper_text
    ADD CONSTRAINT paper_text_office_fkey FOREIGN KEY (office) REFERENCES public.office(id);
ALTER TABLE ONLY public.person_part
    ADD CONSTRAINT person_part_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(event_id);
ALTER TABLE ONLY public.webhook
    ADD CONSTRAINT webhook_officer_fkey FOREIGN KEY (officer) REFERENCES public.app_user(id);
GRANT SELECT,INSERT ON TABLE public.api_token TO acogida_app;
GRANT UPDATE(revoked_at) ON TABLE public.api_token TO acogida_app;
GRANT UPDATE(last_used) ON TABLE public.api_token TO acogida_app;
GRANT SELECT ON TABLE public.app_user TO acogida_app;
GRANT UPDATE(password_hash) ON TABLE public.app_user TO acogida_app;
GRANT UPDATE(language) ON TABLE public.app_user TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.attachment_part TO acogida_app;
GRANT SELECT ON TABLE public.backup_report TO acogida_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.case_person TO acogida_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.case_view TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.closure TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.closure_entry TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.closure_withdrawal TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.column_map TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.column_map_name TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.command TO acogida_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.demonstration_clock TO acogida_app;
GRANT SELECT,INSERT,UPDATE ON TABLE public.demonstration_replay TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.document_token TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.event TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.export_log TO acogida_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.known_device TO acogida_app;
GRANT UPDATE(last_used) ON TABLE public.known_device TO acogida_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.moved_date TO acogida_app;
GRANT SELECT ON TABLE public.office TO acogida_app;
GRANT SELECT ON TABLE public.office_revision TO acogida_app;
GRANT UPDATE(revision) ON TABLE public.office_revision TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.outage TO acogida_app;
GRANT UPDATE(until_at) ON TABLE public.outage TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.paper_text TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.person_part TO acogida_app;
GRANT SELECT,INSERT ON TABLE public.webhook TO acogida_app;
GRANT UPDATE("position") ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(delivered_at) ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(failures) ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(failing_since) ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(next_try) ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(fault) ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(fault_detail) ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(suspended_at) ON TABLE public.webhook TO acogida_app;
GRANT UPDATE(removed_at) ON TABLE public.webhook TO acogida_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_item TO acogida_app;
