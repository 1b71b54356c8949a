-- How high a room is; and that a bed stands in a room of its own site.
alter table site_room add column height_m numeric(4, 2) check (height_m > 0);

alter table site_room add constraint site_room_of_site unique (id, site);

alter table site_bed add constraint site_bed_in_its_site foreign key (room, site) references site_room (id, site);
