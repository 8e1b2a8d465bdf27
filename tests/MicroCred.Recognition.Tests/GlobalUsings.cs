global using MicroCred.Frameworks;
global using MicroCred.Frameworks.Credits;
global using MicroCred.Frameworks.Levels;
global using MicroCred.Frameworks.Mapping;
global using MicroCred.Frameworks.Quantities;
global using MicroCred.Frameworks.Sourcing;
