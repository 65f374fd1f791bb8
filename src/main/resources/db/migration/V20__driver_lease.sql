-- Which process drives a cluster, and until when it may believe so. All times are those of the
-- database's own clock. The epoch grows with every change of the holder.
create table driver_lease (
    cluster varchar(40) primary key,
    epoch bigint not null,
    holder varchar(64) not null,
    ends_at timestamp with time zone not null
);
