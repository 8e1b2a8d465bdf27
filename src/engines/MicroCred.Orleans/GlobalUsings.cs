global using MicroCred.Orleans.Clustering;
