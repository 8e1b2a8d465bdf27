global using System.Collections.Immutable;
global using MicroCred.Hosting.Entities;
global using MicroCred.Hosting.Journal;
global using MicroCred.Hosting.Tests.Kit;
