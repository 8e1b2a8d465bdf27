global using System.Collections.Immutable;
global using MicroCred.Hosting;
global using MicroCred.Hosting.Entities;
global using MicroCred.Hosting.Journal;
global using MicroCred.Hosting.Tests.Kit;
global using MicroCred.Orleans.Tests.Kit;
