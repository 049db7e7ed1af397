#!/bin/bash
kubectl label node --all tier-
