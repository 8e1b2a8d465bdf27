global using System.Collections.Immutable;
global using MicroCred.Hosting.Entities;
global using MicroCred.Hosting.Journal;
