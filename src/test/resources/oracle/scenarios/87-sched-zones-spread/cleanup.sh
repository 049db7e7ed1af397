#!/bin/bash
kubectl label node --all zone-
